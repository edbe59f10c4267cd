package dev.tessera.runtime.auth;

import static dev.tessera.runtime.auth.InvalidTokenException.Reason;
import static dev.tessera.runtime.auth.TestIssuer.FIRST;
import static dev.tessera.runtime.auth.TestIssuer.SECOND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.RSAKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BadTokenTest {
  private static TokenFixture fixture;

  @BeforeAll
  static void start() throws IOException {
    fixture = new TokenFixture(FIRST.toPublicJWK());
  }

  @AfterAll
  static void stop() {
    fixture.close();
  }

  @Test
  void refusesAForgedSignature() {
    String token = fixture.token();
    String other = fixture.tokenWith("sub", "admin");
    String forged =
        other.substring(0, other.lastIndexOf('.')) + token.substring(token.lastIndexOf('.'));
    assertRefused(forged, Reason.SIGNATURE, "kid is \"first\", and the signature does not match");
  }

  @Test
  void refusesAnotherKeyUnderTheSameId() {
    RSAKey impostor = new RSAKey.Builder(SECOND).keyID("first").build();
    assertRefused(fixture.token(impostor), Reason.SIGNATURE, null);
  }

  @Test
  void refusesAKeyThatTheIssuerDoesNotHave() {
    assertRefused(
        fixture.token(SECOND),
        Reason.UNKNOWN_KEY,
        "kid is \"second\", the issuer has 1 key [first]");
  }

  @Test
  void refusesAKeyThatTheTokenBrings() {
    JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256).jwk(SECOND.toPublicJWK()).build();
    assertRefused(
        TestIssuer.sign(header, SECOND, new Payload(fixture.claims())), Reason.SIGNATURE, null);
  }

  @Test
  void asksNobodyForAKeyThatTheTokenPointsTo() throws IOException {
    try (TestIssuer other = new TestIssuer(SECOND.toPublicJWK())) {
      JWSHeader header =
          TestIssuer.header(SECOND).jwkURL(other.keys()).x509CertURL(other.keys()).build();
      String token = TestIssuer.sign(header, SECOND, new Payload(fixture.claims()));
      assertRefused(token, Reason.UNKNOWN_KEY, null);
      assertThat(other.fetches()).isZero();
    }
  }

  @Test
  void refusesTokensThatAreNotSigned() {
    String[] parts = fixture.token().split("\\.", -1);
    String none = base64("{\"alg\":\"none\"}");
    String expected = "alg is \"none\", expected one of [RS256]";
    assertRefused(none + "." + parts[1] + ".", Reason.ALGORITHM, expected);
    assertRefused(none + "." + parts[1] + "." + parts[2], Reason.ALGORITHM, expected);
    assertRefused(base64("{\"alg\":\"NonE\"}") + "." + parts[1] + ".", Reason.ALGORITHM, null);
    assertRefused(base64("{}") + "." + parts[1] + ".", Reason.ALGORITHM, null);
  }

  @Test
  void refusesHs256SignedWithThePublicKey() throws JOSEException {
    JWSObject token =
        new JWSObject(
            new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("first").build(),
            new Payload(fixture.claims()));
    token.sign(new MACSigner(FIRST.toRSAPublicKey().getEncoded()));
    assertRefused(token.serialize(), Reason.ALGORITHM, "alg is \"HS256\", expected one of [RS256]");
  }

  @Test
  void refusesOtherAlgorithmsOfTheSameKey() {
    JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS512).keyID("first").build();
    assertRefused(
        TestIssuer.sign(header, FIRST, new Payload(fixture.claims())), Reason.ALGORITHM, null);
  }

  @Test
  void refusesAnExpiredTokenOnceTheSkewHasPassed() {
    long now = fixture.clock.seconds();
    assertRefused(
        fixture.tokenWith("exp", now - 30),
        Reason.EXPIRED,
        "exp is \"" + (now - 30) + "\", expected a time after " + now);
    assertThat(accepts(fixture.tokenWith("exp", now - 29))).isTrue();
  }

  @Test
  void refusesATokenThatNeverExpires() {
    assertRefused(fixture.tokenWith("exp", null), Reason.EXPIRED, null);
    assertRefused(fixture.tokenWith("exp", "tomorrow"), Reason.EXPIRED, null);
    assertRefused(fixture.tokenWith("exp", 1e300), Reason.EXPIRED, null);
    assertRefused(fixture.tokenWith("exp", -1), Reason.EXPIRED, null);
  }

  @Test
  void refusesATokenThatIsNotYetValid() {
    long now = fixture.clock.seconds();
    assertRefused(fixture.tokenWith("nbf", now + 31), Reason.NOT_YET_VALID, null);
    assertRefused(fixture.tokenWith("nbf", "now"), Reason.NOT_YET_VALID, null);
    assertThat(accepts(fixture.tokenWith("nbf", now + 30))).isTrue();
  }

  @Test
  void refusesAnotherIssuerAndTellsTheLogWhich() {
    String env = fixture.issuer.url();
    assertThat(
            assertRefused(
                fixture.tokenWith("iss", "https://evil.example.com"), Reason.ISSUER, null))
        .hasMessageContainingAll(
            "iss is \"https://evil.example.com\", expected one of", env, env + "/resources/res_1");
    assertRefused(fixture.tokenWith("iss", env + "/"), Reason.ISSUER, null);
    assertRefused(fixture.tokenWith("iss", env + "/resources/res_2"), Reason.ISSUER, null);
    assertRefused(fixture.tokenWith("iss", List.of(env)), Reason.ISSUER, null);
    assertRefused(fixture.tokenWith("iss", null), Reason.ISSUER, null);
  }

  @Test
  void refusesATokenForAnotherResourceOfTheEnvironment() {
    assertRefused(
        fixture.tokenWith("aud", "res_2"),
        Reason.AUDIENCE,
        "aud is \"res_2\", expected one of [res_1]");
    assertRefused(fixture.tokenWith("aud", List.of("res_2", "res_11")), Reason.AUDIENCE, null);
    assertRefused(fixture.tokenWith("aud", "res_1 res_2"), Reason.AUDIENCE, null);
  }

  @Test
  void refusesATokenForNobody() {
    assertRefused(fixture.tokenWith("aud", null), Reason.AUDIENCE, null);
    assertRefused(fixture.tokenWith("aud", List.of()), Reason.AUDIENCE, null);
    assertRefused(fixture.tokenWith("aud", Map.of("res_1", true)), Reason.AUDIENCE, null);
  }

  @Test
  void refusesAnotherResourceClaim() {
    assertThat(
            assertRefused(
                fixture.tokenWith("resource", "http://localhost:3003/mcp"), Reason.RESOURCE, null))
        .hasMessageContainingAll("resource is \"http://localhost:3003/mcp\", expected one of");
    assertRefused(fixture.tokenWith("resource", List.of()), Reason.RESOURCE, null);
    assertRefused(fixture.tokenWith("resource", 1), Reason.RESOURCE, null);
    assertRefused(
        fixture.tokenWith("resource", "http://localhost:3002/mcp/other"), Reason.RESOURCE, null);
  }

  @Test
  void refusesATokenOfNineKilobytes() {
    assertThat(assertRefused(fixture.tokenWith("pad", "x".repeat(9 * 1024)), Reason.TOO_LONG, null))
        .hasMessageContaining("characters, of 8192");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ".",
        "..",
        "...",
        "a.b",
        "a.b.c",
        "opaque",
        "a.b.c.d.e",
        " a.b.c",
        "\u00E9.b.c"
      })
  void refusesWhatIsNoJwt(String token) {
    assertRefused(token, Reason.MALFORMED, null);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "null", "{} {}", "{\"iss\":", "\"text\"", "1"})
  void refusesAPayloadThatIsNoObject(String payload) {
    assertRefused(TokenFixture.tokenWithPayload(payload), Reason.MALFORMED, null);
  }

  @Test
  void refusesAClaimThatIsThereTwice() {
    String claims = new Payload(fixture.claims()).toString();
    String twice = claims.replaceFirst("\\{", "{\"aud\":\"res_2\",");
    assertRefused(
        TokenFixture.tokenWithPayload(twice),
        Reason.MALFORMED,
        "its payload cannot be read: \"The JSON text has an object with two members of the same"
            + " name\"");
  }

  @Test
  void refusesAHeaderParameterThatIsThereTwice() {
    String[] parts = fixture.token().split("\\.", -1);
    String header = base64("{\"alg\":\"RS256\",\"kid\":\"first\",\"kid\":\"second\"}");
    assertRefused(header + "." + parts[1] + "." + parts[2], Reason.MALFORMED, null);
  }

  @Test
  void refusesExtensionsThatItDoesNotKnow() {
    JWSHeader header =
        TestIssuer.header(FIRST).criticalParams(Set.of("exp")).customParam("exp", 1).build();
    assertRefused(
        TestIssuer.sign(header, FIRST, new Payload(fixture.claims())), Reason.HEADER, null);
  }

  @Test
  void refusesTokensOfOtherKinds() {
    JWSHeader header = TestIssuer.header(FIRST).type(new JOSEObjectType("dpop+jwt")).build();
    assertRefused(
        TestIssuer.sign(header, FIRST, new Payload(fixture.claims())), Reason.HEADER, null);
  }

  @Test
  void keepsWhatATokenSaysFromForgingTheLog() {
    InvalidTokenException refusal =
        assertRefused(
            fixture.tokenWith("iss", "x\n2026 INFO \u2028\u001b[31m" + "y".repeat(999)),
            Reason.ISSUER,
            null);
    assertThat(refusal.getMessage())
        .contains("\"x\\u000a2026 INFO \\u2028\\u001b[31myyy")
        .doesNotContain("y".repeat(201))
        .matches("[ -~]+");
  }

  private static InvalidTokenException assertRefused(
      String token, Reason reason, String messageOrNull) {
    assertThat(fixture.verifier.cached(token)).isEmpty();
    InvalidTokenException refusal =
        catchThrowableOfType(InvalidTokenException.class, () -> fixture.verifier.verify(token));
    assertThat(refusal).as("the refusal").isNotNull();
    assertThat(refusal.reason()).as(refusal.getMessage()).isEqualTo(reason);
    if (messageOrNull != null) {
      assertThat(refusal).hasMessage(messageOrNull);
    }
    if (token.length() > 20) {
      assertThat(refusal.getMessage()).doesNotContain(token.substring(token.length() - 20));
    }
    assertThat(fixture.verifier.cached(token)).isEmpty();
    return refusal;
  }

  private static boolean accepts(String token) {
    try {
      fixture.verifier.verify(token);
      return true;
    } catch (InvalidTokenException e) {
      return false;
    }
  }

  private static String base64(String json) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(json.getBytes(StandardCharsets.UTF_8));
  }
}
