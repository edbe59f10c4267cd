package dev.tessera.runtime.auth;

import static dev.tessera.runtime.auth.TestIssuer.CURVE;
import static dev.tessera.runtime.auth.TestIssuer.FIRST;
import static dev.tessera.runtime.auth.TestIssuer.SECOND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.jwk.JWK;
import dev.tessera.runtime.auth.InvalidTokenException.Reason;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AnyIssuerTest {
  private static final String OAUTH = "/.well-known/oauth-authorization-server";
  private static final String OPENID = "/.well-known/openid-configuration";

  private final TestClock clock = new TestClock();
  private TestIssuer first;
  private TestIssuer second;

  @BeforeEach
  void start() throws IOException {
    first = new TestIssuer(FIRST.toPublicJWK());
    second = new TestIssuer(SECOND.toPublicJWK(), CURVE.toPublicJWK());
  }

  @AfterEach
  void stop() {
    first.close();
    second.close();
  }

  @Test
  void findsTheKeysByTheMetadataOfAnIssuerWithoutAPath() throws InvalidTokenException {
    first.serveMetadata(OAUTH, first.url());
    TokenVerifier verifier = verifier(JwtAuth.issuer(first.url()));
    assertThat(first.asked()).as("before the first token").isEmpty();
    assertThat(verifier.verify(token(FIRST, first.url())).subject()).contains("user");
    assertThat(first.asked()).containsExactly(OAUTH);
  }

  @Test
  void asksInTheOrderOfTheSpecificationForAnIssuerWithAPath() throws InvalidTokenException {
    String issuer = first.url() + "/tenant/";
    first.serveMetadata("/tenant" + OPENID, issuer);
    assertThat(verifier(JwtAuth.issuer(issuer)).verify(token(FIRST, issuer))).isNotNull();
    assertThat(first.asked())
        .containsExactly(OAUTH + "/tenant", OPENID + "/tenant", "/tenant" + OPENID);
  }

  @Test
  void usesNoMetadataOfAnotherIssuer() throws InvalidTokenException {
    first.serveMetadata(OAUTH, first.url() + "/");
    TokenVerifier verifier = verifier(JwtAuth.issuer(first.url()));
    assertThat(reason(verifier, token(FIRST, first.url()))).isEqualTo(Reason.KEYS_UNAVAILABLE);
    assertThat(first.asked()).containsExactly(OAUTH, OPENID);
    assertThat(first.fetches()).isZero();
    first.serveMetadata(OPENID, first.url());
    clock.advance(Duration.ofSeconds(1));
    assertThat(verifier.verify(token(FIRST, first.url()))).isNotNull();
  }

  @Test
  void fetchesNoKeysFromWhereTheyTravelUnprotected() {
    first.serve(
        OAUTH,
        "{\"issuer\":\"" + first.url() + "\",\"jwks_uri\":\"http://keys.example.com/jwks\"}");
    first.serve(OPENID, "{\"issuer\":\"" + first.url() + "\",\"jwks_uri\":7}");
    TokenVerifier verifier = verifier(JwtAuth.issuer(first.url()));
    assertThat(reason(verifier, token(FIRST, first.url()))).isEqualTo(Reason.KEYS_UNAVAILABLE);
  }

  @Test
  void asksForMetadataAtMostOncePerCoolDownAndKeepsOldKeysWhileItIsAway()
      throws InvalidTokenException {
    first.serveMetadata(OAUTH, first.url());
    TokenVerifier verifier = verifier(JwtAuth.issuer(first.url()));
    verifier.verify(token(FIRST, first.url()));
    for (int i = 0; i < 5; i++) {
      assertThat(reason(verifier, token(SECOND, first.url()))).isEqualTo(Reason.UNKNOWN_KEY);
    }
    assertThat(first.asked()).hasSize(2);
    first.answerWith(503);
    clock.advance(Duration.ofMinutes(6));
    assertThat(verifier.verify(token(FIRST, first.url()))).isNotNull();
    clock.advance(Duration.ofHours(1));
    assertThat(reason(verifier, token(FIRST, first.url()))).isEqualTo(Reason.KEYS_UNAVAILABLE);
  }

  @Test
  void takesTheEndpointForTheAudienceUnlessToldOtherwise() throws InvalidTokenException {
    JwtAuth.Builder auth = JwtAuth.issuer(first.url()).jwksUrl(first.keys().toString());
    Map<String, Object> claims = claims(first.url());
    claims.put("aud", "api://tessera");
    String token = TestIssuer.sign(FIRST, claims);
    assertThat(reason(verifier(auth), token)).isEqualTo(Reason.AUDIENCE);
    assertThat(verifier(auth.audience("api://tessera")).verify(token)).isNotNull();
  }

  @Test
  void choosesAmongSeveralIssuersByTheTokenAlone() throws InvalidTokenException {
    JwtAuth one = JwtAuth.issuer(first.url()).jwksUrl(first.keys().toString()).clock(clock).build();
    JwtAuth other =
        JwtAuth.issuer(second.url())
            .jwksUrl(second.keys().toString())
            .audience("second")
            .algorithms("ES256")
            .clock(clock)
            .build();
    TokenVerifier both =
        JwtAuth.verifier(List.of(one, other), TokenFixture.URL, TokenFixture.SCOPES);
    Map<String, Object> claims = claims(second.url());
    claims.put("aud", "second");

    String token = TestIssuer.sign(CURVE, claims);
    assertThat(both.verify(token)).isNotNull();
    assertThat(first.fetches()).isZero();
    assertThat(both.cached(token)).isPresent();
    assertThat(both.verify(token(FIRST, first.url()))).isNotNull();
    assertThat(reason(both, TestIssuer.sign(SECOND, claims))).isEqualTo(Reason.ALGORITHM);
    assertThat(reason(both, token(CURVE, second.url()))).isEqualTo(Reason.AUDIENCE);
    assertThat(reason(both, token(SECOND, first.url()))).isEqualTo(Reason.UNKNOWN_KEY);
    assertThatThrownBy(() -> both.verify(token(FIRST, "https://evil.example")))
        .hasMessage(
            "iss is \"https://evil.example\", expected one of ["
                + first.url()
                + ", "
                + second.url()
                + "]");
    assertThat(reason(both, "opaque")).isEqualTo(Reason.MALFORMED);
  }

  @Test
  void takesNoIssuerTwice() {
    JwtAuth auth = JwtAuth.issuer(first.url()).build();
    assertThatThrownBy(
            () -> JwtAuth.verifier(List.of(auth, auth), TokenFixture.URL, TokenFixture.SCOPES))
        .hasMessage("The issuer \"" + first.url() + "\" is there twice");
  }

  @Test
  void demandsTheTypeOfAccessTokensWhereItIsTold() throws InvalidTokenException {
    JwtAuth.Builder auth =
        JwtAuth.issuer(first.url()).jwksUrl(first.keys().toString()).requireAccessTokenType();
    TokenVerifier verifier = verifier(auth);
    assertThat(verifier.verify(typed("at+jwt", claims(first.url())))).isNotNull();
    assertThat(verifier.verify(typed("application/at+JWT", claims(first.url())))).isNotNull();
    assertThat(reason(verifier, typed("JWT", claims(first.url())))).isEqualTo(Reason.HEADER);
    assertThat(reason(verifier, token(FIRST, first.url()))).isEqualTo(Reason.HEADER);
  }

  @Test
  void refusesIdTokens() throws InvalidTokenException {
    TokenVerifier verifier = verifier(JwtAuth.issuer(first.url()).jwksUrl(first.keys().toString()));
    Map<String, Object> claims = claims(first.url());
    claims.put("nonce", "n");
    assertThat(verifier.verify(typed("JWT", claims))).as("as old Keycloak writes").isNotNull();
    claims.put("at_hash", "h");
    assertThat(verifier.verify(typed("at+jwt", claims))).as("says what it is").isNotNull();
    assertThatThrownBy(() -> verifier.verify(typed("JWT", claims)))
        .hasMessage("it has the claim at_hash, which only ID tokens have");
    claims.remove("at_hash");
    claims.put("typ", "ID");
    assertThat(reason(verifier, typed("JWT", claims))).isEqualTo(Reason.ID_TOKEN);
  }

  private TokenVerifier verifier(JwtAuth.Builder auth) {
    return auth.clock(clock).build().verifier(TokenFixture.URL, TokenFixture.SCOPES);
  }

  private Map<String, Object> claims(String issuer) {
    return new HashMap<>(
        Map.of(
            "iss",
            issuer,
            "aud",
            "http://localhost:3002/mcp",
            "sub",
            "user",
            "exp",
            clock.seconds() + 36_000));
  }

  private String token(JWK key, String issuer) {
    return TestIssuer.sign(key, claims(issuer));
  }

  private static String typed(String type, Map<String, Object> claims) {
    JWSHeader header = TestIssuer.header(FIRST).type(new JOSEObjectType(type)).build();
    return TestIssuer.sign(header, FIRST, new Payload(claims));
  }

  private static Reason reason(TokenVerifier verifier, String token) {
    InvalidTokenException refusal =
        catchThrowableOfType(InvalidTokenException.class, () -> verifier.verify(token));
    assertThat(refusal).as("the refusal").isNotNull();
    return refusal.reason();
  }
}
