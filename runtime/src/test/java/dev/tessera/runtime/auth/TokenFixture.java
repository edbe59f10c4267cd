package dev.tessera.runtime.auth;

import com.nimbusds.jose.Payload;
import com.nimbusds.jose.jwk.JWK;
import dev.tessera.runtime.settings.ServerUrl;
import dev.tessera.runtime.settings.Settings;
import dev.tessera.runtime.tool.ScopeVocabulary;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** A server that takes Scalekit's tokens, and the issuer that makes them. */
final class TokenFixture implements AutoCloseable {
  static final String RESOURCE_ID = "res_1";
  static final ServerUrl URL = ServerUrl.of("http://localhost:3002/");
  static final ScopeVocabulary SCOPES =
      ScopeVocabulary.builder()
          .scope("todo:read")
          .scope("todo:write", "todo:read")
          .initial("todo:read")
          .build();

  final TestClock clock = new TestClock();
  final TestIssuer issuer;
  final TokenVerifier verifier;

  TokenFixture(JWK... keys) throws IOException {
    issuer = new TestIssuer(keys);
    verifier = JwtAuth.scalekit(scalekit()).clock(clock).build().verifier(URL, SCOPES);
  }

  ScalekitSettings scalekit() {
    return ScalekitSettings.from(
        Settings.of(
            Map.of(
                "SCALEKIT_ENVIRONMENT_URL",
                issuer.url() + "/",
                "SCALEKIT_RESOURCE_ID",
                RESOURCE_ID)));
  }

  /** What a good token says, to be changed. */
  Map<String, Object> claims() {
    Map<String, Object> claims = new LinkedHashMap<>();
    claims.put("iss", issuer.url());
    claims.put("aud", RESOURCE_ID);
    claims.put("sub", "user");
    claims.put("exp", clock.seconds() + 3600);
    claims.put("scope", "todo:read");
    return claims;
  }

  /** A good token but for one claim; null takes it away. */
  String tokenWith(String claim, Object value) {
    Map<String, Object> claims = claims();
    if (value == null) {
      claims.remove(claim);
    } else {
      claims.put(claim, value);
    }
    return TestIssuer.sign(TestIssuer.FIRST, claims);
  }

  String token() {
    return token(TestIssuer.FIRST);
  }

  String token(JWK key) {
    return TestIssuer.sign(key, claims());
  }

  /** A token whose payload is written by hand. */
  static String tokenWithPayload(String payload) {
    return TestIssuer.sign(
        TestIssuer.header(TestIssuer.FIRST).build(), TestIssuer.FIRST, new Payload(payload));
  }

  @Override
  public void close() {
    issuer.close();
  }
}
