package dev.tessera.examples.todo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tessera.dev.TokenBuilder;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Tokens that are not accepted, though each would do but for the one fault. */
@Timeout(60)
class BadTokensTest {
  private final TodoServer server = TodoServer.start();

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void aGoodTokenIsAccepted() throws IOException {
    assertAccepted(good().mint());
  }

  @Test
  void noTokenAsksForALogInAndNamesNoError() throws IOException {
    Response response = server.send(Era.MODERN.list(server.port()));

    assertThat(response.status()).isEqualTo(401);
    assertThat(response.header("WWW-Authenticate")).isEqualTo(server.logInChallenge());
    assertThat(response.body())
        .isEqualTo("{\"error_description\":\"An access token is required.\"}");
  }

  @Test
  void aMalformedTokenIsRefused() throws IOException {
    assertRefused(good().malformed().mint());
    assertRefused("no-token-at-all");
    assertRefused("a.b.c");
  }

  @Test
  void aTokenWithAWrongSignatureIsRefused() throws IOException {
    assertRefused(good().signedByAnotherKey().mint());
    assertRefused(good().signedByUnpublishedKey().mint());
  }

  @Test
  void aTokenWithoutASignatureIsRefused() throws IOException {
    assertRefused(good().unsigned().mint());
  }

  @Test
  void aTokenSignedByHs256WithThePublicKeyIsRefused() throws IOException {
    assertRefused(good().hmacSignedWithPublicKey().mint());
  }

  @Test
  void anExpiredTokenIsRefused() throws IOException {
    assertRefused(good().expired().mint());
  }

  @Test
  @Tag(TodoServer.IN_PROCESS)
  void aTokenThatWasAcceptedIsRefusedWhenItHasExpired() throws IOException {
    String token = good().expiresIn(Duration.ofMinutes(5)).mint();
    assertAccepted(token);

    server.clock.advance(Duration.ofMinutes(6));

    assertRefused(token);
  }

  @Test
  void aTokenThatIsNotYetValidIsRefused() throws IOException {
    assertRefused(good().notYetValid().mint());
  }

  @Test
  void aTokenThatNeverExpiresIsRefused() throws IOException {
    assertRefused(good().noExpiry().mint());
  }

  @Test
  void aTokenOfAnotherIssuerIsRefused() throws IOException {
    assertRefused(good().wrongIssuer().mint());
    assertRefused(good().issuer(server.scalekit.environmentUrl() + "/").mint());
  }

  @Test
  void aTokenForAnotherResourceOfTheSameIssuerIsRefused() throws IOException {
    assertRefused(good().wrongAudience().mint());
    assertRefused(good().audienceString(server.scalekit.resourceId() + "2").mint());
  }

  @Test
  void aTokenForNobodyIsRefused() throws IOException {
    assertRefused(good().noAudience().mint());
    assertRefused(good().audience().mint());
  }

  @Test
  void aTokenWhoseResourceClaimNamesAnotherServerIsRefused() throws IOException {
    assertRefused(good().wrongResource().mint());
    assertAccepted(good().resource(server.url()).mint());
  }

  @Test
  void aTokenInTheQueryStringIsNoToken() throws IOException {
    Request request = Era.MODERN.list(server.port());

    Response response = server.send(request.path("/mcp?access_token=" + good().mint()));

    assertThat(response.status()).isEqualTo(401);
    assertThat(response.header("WWW-Authenticate")).isEqualTo(server.logInChallenge());
  }

  @Test
  void aTokenOfNineKilobytesIsRefused() throws IOException {
    assertRefused(good().oversized().mint());
  }

  @Test
  @Tag(TodoServer.IN_PROCESS)
  void afterARotationTheNewKeysTokensAreAcceptedAndTheOldKeysAreNot() throws IOException {
    String old = good().mint();
    assertAccepted(old);

    server.scalekit.rotateKeys();
    server.clock.advance(Duration.ofSeconds(11)); // past the cool-down

    assertAccepted(good().mint());
    assertRefused(old);
  }

  @Test
  @Tag(TodoServer.IN_PROCESS)
  void whileTheIssuerIsDownKnownKeysKeepWorking() throws IOException {
    assertAccepted(good().mint());

    server.scalekit.outage(true);
    assertAccepted(good().subject("somebody else").mint());
    server.clock.advance(Duration.ofMinutes(10)); // the keys are stale by now
    assertAccepted(good().subject("a third").mint());
  }

  @Test
  @Tag(TodoServer.IN_PROCESS)
  void withoutKeysNothingIsAcceptedUntilTheIssuerIsBack() throws IOException {
    server.scalekit.outage(true);
    assertThat(send(good().mint()).status()).isEqualTo(503);

    server.scalekit.outage(false);
    server.clock.advance(Duration.ofSeconds(11)); // past the cool-down

    assertAccepted(good().mint());
  }

  @Test
  void aBadTokenIsRefusedAs401EvenWhereItsScopesWouldNotDo() throws IOException {
    Request create = Era.MODERN.call(server.port(), "create_todo", "{\"title\":\"x\"}");

    assertRefused(server.send(create.token(good().expired().mint())));
  }

  private TokenBuilder good() {
    return server.scalekit.token().scopes("todo:read");
  }

  private void assertAccepted(String token) throws IOException {
    assertThat(send(token).status()).isEqualTo(200);
  }

  private void assertRefused(String token) throws IOException {
    assertRefused(send(token));
  }

  private void assertRefused(Response response) {
    assertThat(response.status()).isEqualTo(401);
    assertThat(response.header("WWW-Authenticate"))
        .isEqualTo(
            server.logInChallenge()
                + ", error=\"invalid_token\", error_description=\"The access token is not valid.\"");
    assertThat(response.body())
        .isEqualTo(
            "{\"error\":\"invalid_token\",\"error_description\":\"The access token is not valid.\"}");
  }

  private Response send(String token) throws IOException {
    return server.send(Era.MODERN.list(server.port()).token(token));
  }
}
