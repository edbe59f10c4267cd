package dev.tessera.runtime.auth;

import static dev.tessera.runtime.auth.TestIssuer.FIRST;
import static dev.tessera.runtime.auth.TestIssuer.SECOND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.nimbusds.jose.Payload;
import com.nimbusds.jose.jwk.RSAKey;
import dev.tessera.runtime.auth.InvalidTokenException.Reason;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KeyRotationTest {
  private static final Duration COOL_DOWN = Duration.ofSeconds(10);
  private static final Duration TIME_TO_LIVE = Duration.ofMinutes(5);

  private TokenFixture fixture;
  private TokenVerifier verifier;
  private TestIssuer issuer;

  @BeforeEach
  void start() throws IOException {
    fixture = new TokenFixture(FIRST.toPublicJWK());
    verifier = fixture.verifier;
    issuer = fixture.issuer;
  }

  @AfterEach
  void stop() {
    fixture.close();
  }

  @Test
  void fetchesTheKeysOnceForManyTokens() throws InvalidTokenException {
    assertThat(issuer.fetches()).as("before the first token").isZero();
    verifier.verify(fixture.token());
    verifier.verify(fixture.tokenWith("sub", "other"));
    assertThat(issuer.fetches()).isEqualTo(1);
  }

  @Test
  void followsARotationAtOnce() throws InvalidTokenException {
    verifier.verify(fixture.token());
    issuer.publish(FIRST.toPublicJWK(), SECOND.toPublicJWK());
    assertThat(verifier.verify(fixture.token(SECOND))).isNotNull();
    assertThat(issuer.fetches()).isEqualTo(2);
  }

  @Test
  void followsARotationOfKeysThatTokensDoNotName() throws InvalidTokenException {
    issuer.publish(unnamed(FIRST));
    verifier.verify(unnamedToken(FIRST));
    issuer.publish(unnamed(SECOND));
    assertThat(verifier.verify(unnamedToken(SECOND))).isNotNull();
    assertThat(issuer.fetches()).isEqualTo(2);
  }

  @Test
  void asksOncePerCoolDownWhateverKeysTokensName() throws InvalidTokenException {
    verifier.verify(fixture.token());
    for (int i = 0; i < 50; i++) {
      assertThat(reason(fixture.token(named("made-up-" + i)))).isEqualTo(Reason.UNKNOWN_KEY);
    }
    assertThat(issuer.fetches()).as("the first fetch, and one for all of them").isEqualTo(2);
    issuer.publish(SECOND.toPublicJWK());
    fixture.clock.advance(COOL_DOWN.minusMillis(1));
    assertThat(reason(fixture.token(SECOND))).isEqualTo(Reason.UNKNOWN_KEY);
    fixture.clock.advance(Duration.ofMillis(1));
    assertThat(verifier.verify(fixture.token(SECOND))).isNotNull();
    assertThat(issuer.fetches()).isEqualTo(3);
  }

  @Test
  void asksForNoKeysWhenTheTokenIsBadAnyway() {
    assertThat(reason(fixture.tokenWith("aud", "res_2"))).isEqualTo(Reason.AUDIENCE);
    assertThat(reason("opaque")).isEqualTo(Reason.MALFORMED);
    assertThat(issuer.fetches()).isZero();
  }

  @Test
  void forgetsTokensWhoseKeyIsGone() throws InvalidTokenException {
    String token = fixture.token();
    verifier.verify(token);
    issuer.publish(SECOND.toPublicJWK());
    assertThat(verifier.cached(token)).as("before anybody looked").isPresent();
    verifier.verify(fixture.token(SECOND));
    assertThat(verifier.cached(token)).isEmpty();
    assertThat(reason(token)).isEqualTo(Reason.UNKNOWN_KEY);
  }

  @Test
  void forgetsTokensWhoseKeyWasReplacedUnderTheSameId() throws InvalidTokenException {
    String token = fixture.token();
    verifier.verify(token);
    RSAKey replaced = new RSAKey.Builder(SECOND).keyID("first").build();
    issuer.publish(replaced.toPublicJWK());
    fixture.clock.advance(TIME_TO_LIVE);
    assertThat(verifier.cached(token)).isEmpty();
    assertThat(reason(token)).isEqualTo(Reason.SIGNATURE);
    assertThat(verifier.verify(fixture.token(replaced))).isNotNull();
  }

  @Test
  void remembersTokensWhoseKeyStaysWhenOthersCome() throws InvalidTokenException {
    String token = fixture.token();
    verifier.verify(token);
    issuer.publish(SECOND.toPublicJWK(), FIRST.toPublicJWK());
    verifier.verify(fixture.token(SECOND));
    assertThat(verifier.cached(token)).isPresent();
  }

  @Test
  void looksForKeysAgainAfterTheirTimeToLiveAndRemembersTheTokensThen()
      throws InvalidTokenException {
    String token = fixture.token();
    verifier.verify(token);
    fixture.clock.advance(TIME_TO_LIVE.minusMillis(1));
    assertThat(verifier.cached(token)).isPresent();
    fixture.clock.advance(Duration.ofMillis(1));
    assertThat(verifier.cached(token)).as("until the keys have been looked at").isEmpty();
    verifier.verify(fixture.tokenWith("sub", "other"));
    assertThat(verifier.cached(token)).isPresent();
    assertThat(issuer.fetches()).isEqualTo(2);
  }

  @Test
  void keepsOldKeysWhileTheIssuerIsDownForAnHour() throws InvalidTokenException {
    String token = fixture.token();
    verifier.verify(token);
    issuer.answerWith(503);
    fixture.clock.advance(TIME_TO_LIVE);
    assertThat(verifier.verify(token)).isNotNull();
    assertThat(verifier.cached(token)).as("until it is time to ask again").isPresent();
    verifier.verify(fixture.tokenWith("sub", "other"));
    assertThat(issuer.fetches()).as("one failed attempt per cool-down").isEqualTo(2);
    fixture.clock.advance(Duration.ofMinutes(54));
    assertThat(verifier.verify(fixture.token())).isNotNull();
    fixture.clock.advance(Duration.ofMinutes(1));
    String young = fixture.tokenWith("exp", fixture.clock.seconds() + 60);
    assertThat(verifier.cached(young)).isEmpty();
    assertThat(reason(young)).isEqualTo(Reason.KEYS_UNAVAILABLE);
    issuer.answerWith(200);
    fixture.clock.advance(COOL_DOWN);
    assertThat(verifier.verify(young)).isNotNull();
  }

  @Test
  void keepsOldKeysWhenTheIssuerAnswersRubbish() throws InvalidTokenException {
    verifier.verify(fixture.token());
    issuer.publish("<html>login</html>");
    fixture.clock.advance(TIME_TO_LIVE);
    assertThat(verifier.verify(fixture.token())).isNotNull();
    issuer.publish("{\"error\":\"busy\"}");
    fixture.clock.advance(TIME_TO_LIVE);
    assertThat(verifier.verify(fixture.token())).isNotNull();
    assertThat(issuer.fetches()).isEqualTo(3);
  }

  @Test
  void losesNoOtherKeyOverOneThatCannotBeRead() throws InvalidTokenException {
    String good = FIRST.toPublicJWK().toJSONString();
    String bad =
        "{\"kty\":\"RSA\",\"kid\":\"x\",\"n\":\"!\",\"e\":\"AQAB\"},{\"kty\":\"PQC\"},{},7,null,"
            + "{\"kty\":\"oct\",\"k\":\"AAAA\",\"kid\":\"first\"}";
    issuer.publish("{\"keys\":[" + bad + "," + good + "]}");
    assertThat(verifier.verify(fixture.token())).isNotNull();
  }

  @Test
  void sayKeysAreUnavailableWhileTheIssuerWasNeverUpAndRecovers() throws InvalidTokenException {
    issuer.answerWith(500);
    assertThat(reason(fixture.token())).isEqualTo(Reason.KEYS_UNAVAILABLE);
    assertThatThrownBy(() -> verifier.verify(fixture.token()))
        .hasMessage("The keys at " + issuer.keys() + " cannot be had");
    assertThat(issuer.fetches()).as("not one for each token").isEqualTo(1);
    issuer.answerWith(200);
    fixture.clock.advance(Duration.ofSeconds(1));
    assertThat(verifier.verify(fixture.token())).isNotNull();
  }

  @Test
  void survivesAClockThatIsSetBack() throws InvalidTokenException {
    verifier.verify(fixture.token());
    assertThat(reason(fixture.token(SECOND))).isEqualTo(Reason.UNKNOWN_KEY);
    fixture.clock.advance(Duration.ofDays(-1));
    issuer.publish(SECOND.toPublicJWK());
    assertThat(verifier.verify(fixture.token(SECOND))).isNotNull();
  }

  private Reason reason(String token) {
    InvalidTokenException refusal =
        catchThrowableOfType(InvalidTokenException.class, () -> verifier.verify(token));
    assertThat(refusal).as("the refusal").isNotNull();
    return refusal.reason();
  }

  private static RSAKey named(String id) {
    return new RSAKey.Builder(SECOND).keyID(id).build();
  }

  private static RSAKey unnamed(RSAKey key) {
    return new RSAKey.Builder(key).keyID(null).build().toPublicJWK();
  }

  private String unnamedToken(RSAKey key) {
    return TestIssuer.sign(
        TestIssuer.header(key).keyID(null).build(), key, new Payload(fixture.claims()));
  }
}
