package dev.tessera.runtime.auth;

import static dev.tessera.runtime.auth.TestIssuer.FIRST;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VerifiedTokensTest {
  private TokenFixture fixture;

  @BeforeEach
  void start() throws IOException {
    fixture = new TokenFixture(FIRST.toPublicJWK());
  }

  @AfterEach
  void stop() {
    fixture.close();
  }

  @Test
  void forgetTheOldestWhenThereAreTooMany() throws InvalidTokenException {
    TokenVerifier verifier = remembering(2);
    String[] tokens = new String[3];
    for (int i = 0; i < tokens.length; i++) {
      tokens[i] = fixture.tokenWith("sub", "user" + i);
      verifier.verify(tokens[i]);
      verifier.verify(tokens[i]);
    }
    assertThat(verifier.cached(tokens[0])).isEmpty();
    assertThat(verifier.cached(tokens[1])).isPresent();
    assertThat(verifier.cached(tokens[2])).isPresent();
    assertThat(verifier.verify(tokens[0])).isNotNull();
    assertThat(verifier.cached(tokens[0])).isPresent();
  }

  @Test
  void mayRememberNothing() throws InvalidTokenException {
    TokenVerifier verifier = remembering(0);
    String token = fixture.token();
    assertThat(verifier.verify(token)).isNotNull();
    assertThat(verifier.cached(token)).isEmpty();
  }

  @Test
  void takeNoOtherTokenForOneTheyKnow() throws InvalidTokenException {
    String token = fixture.token();
    fixture.verifier.verify(token);
    String other = token.substring(0, token.length() - 2) + (token.endsWith("AA") ? "BB" : "AA");
    assertThat(fixture.verifier.cached(token)).isPresent();
    assertThat(fixture.verifier.cached(other)).isEmpty();
    assertThat(fixture.verifier.cached(token + "x".repeat(9_000))).isEmpty();
    assertThat(fixture.verifier.cached("")).isEmpty();
  }

  private TokenVerifier remembering(int count) {
    return JwtAuth.scalekit(fixture.scalekit())
        .rememberedTokens(count)
        .clock(fixture.clock)
        .build()
        .verifier(TokenFixture.URL, TokenFixture.SCOPES);
  }
}
