package dev.tessera.dev;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Minted tokens, each read by somebody else's parser. */
final class TokenBuilderTest {
  private final TestClock clock = new TestClock();
  private final LocalScalekit scalekit = LocalScalekit.builder().clock(clock).start();
  private RSAKey published;

  @BeforeEach
  void fetchTheKey() throws ParseException {
    String keys = new LogIn(scalekit).get(scalekit.environmentUrl() + "/keys").body();
    published = JWKSet.parse(keys).getKeys().get(0).toRSAKey();
  }

  @AfterEach
  void stop() {
    scalekit.close();
  }

  @Test
  void isGoodUnlessToldOtherwise() throws Exception {
    SignedJWT token = SignedJWT.parse(scalekit.token().scopes("a", "b").mint());

    assertThat(token.verify(new RSASSAVerifier(published))).isTrue();
    assertThat(token.getHeader().getAlgorithm()).isEqualTo(JWSAlgorithm.RS256);
    assertThat(token.getHeader().getKeyID()).isEqualTo(published.getKeyID());
    assertThat(claims(token))
        .containsEntry("iss", scalekit.issuer())
        .containsEntry("aud", List.of("res_local"))
        .containsEntry("scope", "a b")
        .containsEntry("exp", clock.instant().plusSeconds(3600).getEpochSecond())
        .containsEntry("nbf", clock.instant().getEpochSecond());
  }

  @Test
  void saysWhoCalls() throws ParseException {
    assertThat(claims(scalekit.token().subject("s").client("c").organisation("o")))
        .containsEntry("sub", "s")
        .containsEntry("client_id", "c")
        .containsEntry("oid", "o");
  }

  @ParameterizedTest
  @CsvSource({
    "SCOPE_STRING, scope, false", "SCOPE_LIST, scope, true", "SCOPES_STRING, scopes, false",
    "SCOPES_LIST, scopes, true", "SCP_STRING, scp, false", "SCP_LIST, scp, true"
  })
  void writesScopesInEveryForm(ScopeClaim form, String claim, boolean list) throws ParseException {
    Object expected = list ? List.of("a", "b") : "a b";

    assertThat(claims(scalekit.token().scopes("a", "b").scopeClaim(form)))
        .containsEntry(claim, expected);
  }

  @Test
  void namesTheIssuerOfEitherEra() throws ParseException {
    assertThat(claims(scalekit.token().issuer(IssuerEra.ENVIRONMENT)))
        .containsEntry("iss", scalekit.environmentUrl());
    assertThat(claims(scalekit.token().issuer(IssuerEra.RESOURCE)))
        .containsEntry("iss", scalekit.issuer());
    try (LocalScalekit old = LocalScalekit.builder().issuerEra(IssuerEra.ENVIRONMENT).start()) {
      assertThat(claims(old.token())).containsEntry("iss", old.environmentUrl());
    }
  }

  @Test
  void writesTheAudienceAsListOrString() throws ParseException {
    assertThat(claims(scalekit.token().audience("x", "y"))).containsEntry("aud", List.of("x", "y"));
    assertThat(claims(scalekit.token().audienceString("x"))).containsEntry("aud", "x");
  }

  @Test
  void setsTimesResourceTypeAndAnyClaim() throws ParseException {
    Instant later = clock.instant().plusSeconds(5);
    TokenBuilder builder =
        scalekit
            .token()
            .expiresIn(Duration.ofSeconds(9))
            .notBefore(later)
            .resource("r")
            .claim("x", 1)
            .type("at+jwt");

    assertThat(claims(builder))
        .containsEntry("exp", clock.instant().plusSeconds(9).getEpochSecond())
        .containsEntry("nbf", later.getEpochSecond())
        .containsEntry("resource", "r")
        .containsEntry("x", 1L);
    assertThat(SignedJWT.parse(builder.mint()).getHeader().getType().getType()).isEqualTo("at+jwt");
  }

  @Test
  void makesTokensWithFaultyClaimsAndAGoodSignature() throws Exception {
    long now = clock.instant().getEpochSecond();

    assertThat(claims(scalekit.token().noExpiry())).doesNotContainKey("exp");
    assertThat((long) claims(scalekit.token().expired()).get("exp")).isLessThan(now - 600);
    assertThat((long) claims(scalekit.token().notYetValid()).get("nbf")).isGreaterThan(now + 600);
    assertThat((String) claims(scalekit.token().wrongIssuer()).get("iss"))
        .isNotIn(scalekit.issuer(), scalekit.environmentUrl());
    assertThat(claims(scalekit.token().wrongAudience()).get("aud"))
        .isEqualTo(List.of("res_of_another_server"));
    assertThat(claims(scalekit.token().noAudience())).doesNotContainKey("aud");
    assertThat(claims(scalekit.token().wrongResource()))
        .containsEntry("resource", "https://other.example/mcp");
    assertThat(
            SignedJWT.parse(scalekit.token().noExpiry().mint())
                .verify(new RSASSAVerifier(published)))
        .isTrue();
  }

  @Test
  void forgesSignatures() throws Exception {
    SignedJWT forged = SignedJWT.parse(scalekit.token().signedByAnotherKey().mint());
    assertThat(forged.getHeader().getKeyID()).isEqualTo(published.getKeyID());
    assertThat(forged.verify(new RSASSAVerifier(published))).isFalse();

    SignedJWT unpublished = SignedJWT.parse(scalekit.token().signedByUnpublishedKey().mint());
    assertThat(unpublished.getHeader().getKeyID()).isNotEqualTo(published.getKeyID());
    assertThat(unpublished.verify(new RSASSAVerifier(published))).isFalse();
  }

  @Test
  void leavesTheSignatureOut() throws ParseException {
    assertThat(JWTParser.parse(scalekit.token().unsigned().mint())).isInstanceOf(PlainJWT.class);
  }

  @Test
  void takesThePublicKeyForASecret() throws Exception {
    SignedJWT token = SignedJWT.parse(scalekit.token().hmacSignedWithPublicKey().mint());

    assertThat(token.getHeader().getAlgorithm()).isEqualTo(JWSAlgorithm.HS256);
    assertThat(token.verify(new MACVerifier(published.toRSAPublicKey().getEncoded()))).isTrue();
  }

  @Test
  void makesWhatIsNoToken() {
    String malformed = scalekit.token().malformed().mint();

    assertThat(malformed.split("\\.", -1)).hasSize(3);
    assertThatThrownBy(() -> SignedJWT.parse(malformed).getJWTClaimsSet().getIssuer())
        .isInstanceOfAny(ParseException.class, NullPointerException.class);
  }

  @Test
  void makesTokensLongerThanServersRead() throws Exception {
    String oversized = scalekit.token().oversized().mint();

    assertThat(oversized).hasSizeGreaterThan(9 * 1024);
    assertThat(SignedJWT.parse(oversized).verify(new RSASSAVerifier(published))).isTrue();
  }

  private static Map<String, Object> claims(TokenBuilder builder) throws ParseException {
    return claims(SignedJWT.parse(builder.mint()));
  }

  private static Map<String, Object> claims(SignedJWT token) {
    return token.getPayload().toJSONObject();
  }
}
