package dev.tessera.runtime.auth;

import static dev.tessera.runtime.auth.TestIssuer.CURVE;
import static dev.tessera.runtime.auth.TestIssuer.FIRST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.jwk.JWK;
import dev.tessera.runtime.tool.Caller;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GoodTokenTest {
  private static TokenFixture fixture;

  @BeforeAll
  static void start() throws IOException {
    fixture = new TokenFixture(FIRST.toPublicJWK(), CURVE.toPublicJWK());
  }

  @AfterAll
  static void stop() {
    fixture.close();
  }

  @Test
  void tellsWhoIsCalling() throws InvalidTokenException {
    Map<String, Object> claims = fixture.claims();
    claims.putAll(Map.of("client_id", "c", "azp", "other", "oid", "o", "org_id", "other"));
    claims.put("nested", Map.of("list", List.of(1, true)));
    Caller caller = fixture.verifier.verify(TestIssuer.sign(FIRST, claims));
    assertThat(caller.subject()).contains("user");
    assertThat(caller.client()).contains("c");
    assertThat(caller.organisation()).contains("o");
    assertThat(caller.scopes()).containsExactly("todo:read");
    assertThat(caller.claims()).containsEntry("nested", Map.of("list", List.of(1L, true)));
  }

  @Test
  void fallsBackToTheOtherNamesOfClientAndOrganisation() throws InvalidTokenException {
    Map<String, Object> claims = fixture.claims();
    claims.putAll(Map.of("azp", "c", "org_id", "o"));
    claims.remove("sub");
    Caller caller = fixture.verifier.verify(TestIssuer.sign(FIRST, claims));
    assertThat(caller.subject()).isEmpty();
    assertThat(caller.client()).contains("c");
    assertThat(caller.organisation()).contains("o");
  }

  @Test
  void unitesEveryFormOfScopes() throws InvalidTokenException {
    Map<String, Object> claims = fixture.claims();
    claims.put("scope", "a  b");
    claims.put("scopes", List.of("b", "c"));
    claims.put("scp", List.of("todo:write"));
    Caller caller = fixture.verifier.verify(TestIssuer.sign(FIRST, claims));
    assertThat(caller.scopes()).containsExactly("a", "b", "c", "todo:write");
    assertThat(caller.hasScope("todo:read")).as("implied by todo:write").isTrue();
  }

  @Test
  void takesNoScopesForNone() throws InvalidTokenException {
    assertThat(fixture.verifier.verify(fixture.tokenWith("scope", null)).scopes()).isEmpty();
    assertThat(fixture.verifier.verify(fixture.tokenWith("scope", "")).scopes()).isEmpty();
    Caller wild = fixture.verifier.verify(fixture.tokenWith("scope", "todo:* TODO:READ"));
    assertThat(wild.hasScope("todo:read")).isFalse();
  }

  @Test
  void acceptsBothIssuersOfTheEnvironment() throws InvalidTokenException {
    String resource = fixture.issuer.url() + "/resources/res_1";
    assertThat(fixture.verifier.verify(fixture.tokenWith("iss", resource))).isNotNull();
  }

  @Test
  void findsItselfInAListOfAudiences() throws InvalidTokenException {
    assertThat(fixture.verifier.verify(fixture.tokenWith("aud", List.of("x", "res_1"))))
        .isNotNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://localhost:3002",
        "http://localhost:3002/",
        "http://localhost:3002/mcp",
        "http://localhost:3002/mcp/",
        "HTTP://LOCALHOST:3002/mcp"
      })
  void acceptsItsOwnUrlsAsResource(String resource) throws InvalidTokenException {
    assertThat(fixture.verifier.verify(fixture.tokenWith("resource", resource))).isNotNull();
    assertThat(fixture.verifier.verify(fixture.tokenWith("resource", List.of("x", resource))))
        .isNotNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"JWT", "at+jwt", "AT+JWT", "application/at+jwt"})
  void acceptsTheTypesOfAccessTokens(String type) throws InvalidTokenException {
    JWSHeader header = TestIssuer.header(FIRST).type(new JOSEObjectType(type)).build();
    String token = TestIssuer.sign(header, FIRST, new Payload(fixture.claims()));
    assertThat(fixture.verifier.verify(token)).isNotNull();
  }

  @Test
  void triesEveryKeyForATokenThatNamesNone() throws InvalidTokenException {
    JWSHeader header = TestIssuer.header(FIRST).keyID(null).build();
    String token = TestIssuer.sign(header, FIRST, new Payload(fixture.claims()));
    assertThat(fixture.verifier.verify(token)).isNotNull();
  }

  @Test
  void remembersAnAcceptedTokenUntilItExpires() throws IOException, InvalidTokenException {
    try (TokenFixture own = new TokenFixture(FIRST.toPublicJWK())) {
      String token = own.tokenWith("exp", own.clock.seconds() + 60);
      assertThat(own.verifier.cached(token)).isEmpty();
      Caller caller = own.verifier.verify(token);
      own.clock.advance(Duration.ofSeconds(59));
      assertThat(own.verifier.cached(token)).containsSame(caller);
      own.clock.advance(Duration.ofSeconds(1));
      assertThat(own.verifier.cached(token)).isEmpty();
      own.clock.advance(Duration.ofSeconds(29));
      assertThat(own.verifier.verify(token)).as("within the skew").isNotNull();
      own.clock.advance(Duration.ofSeconds(1));
      assertThat(own.verifier.cached(token)).isEmpty();
      assertThatThrownBy(() -> own.verifier.verify(token)).hasMessageContaining("exp is");
    }
  }

  @Test
  void acceptsEllipticCurvesOfOtherIssuersWhereTheyAreAllowed()
      throws IOException, InvalidTokenException {
    assertThat(verifier("RS256", "ES256").verify(other(CURVE))).isNotNull();
    assertThatThrownBy(() -> verifier("RS256").verify(other(CURVE)))
        .hasMessage("alg is \"ES256\", expected one of [RS256]");
  }

  private static TokenVerifier verifier(String... algorithms) {
    return JwtAuth.issuer("https://login.example.com/")
        .jwksUrl(fixture.issuer.keys().toString())
        .audience("http://localhost:3002/mcp")
        .algorithms(algorithms)
        .clock(fixture.clock)
        .build()
        .verifier(TokenFixture.URL, TokenFixture.SCOPES);
  }

  private static String other(JWK key) {
    Map<String, Object> claims = fixture.claims();
    claims.put("iss", "https://login.example.com/");
    claims.put("aud", "http://localhost:3002/mcp");
    return TestIssuer.sign(key, claims);
  }
}
