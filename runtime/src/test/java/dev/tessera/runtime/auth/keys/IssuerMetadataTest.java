package dev.tessera.runtime.auth.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tessera.runtime.auth.TestClock;
import dev.tessera.runtime.auth.TestIssuer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class IssuerMetadataTest {
  private static final String OAUTH = "/.well-known/oauth-authorization-server";
  private static final String OPENID = "/.well-known/openid-configuration";

  private final TestClock clock = new TestClock();
  private TestIssuer issuer;
  private IssuerMetadata metadata;

  @BeforeEach
  void start() throws IOException {
    issuer = new TestIssuer();
    metadata = metadata(issuer.url());
  }

  @AfterEach
  void stop() {
    issuer.close();
  }

  @Test
  void theDocumentIsPassedOnAsItIsAndKept() {
    serve("{ \"issuer\": \"" + issuer.url() + "\", \"x\": 1 }");
    assertThat(document()).isEqualTo("{ \"issuer\": \"" + issuer.url() + "\", \"x\": 1 }");
    document();
    assertThat(issuer.asked()).containsExactly(OAUTH);
    clock.advance(IssuerMetadata.TIME_TO_LIVE);
    document();
    assertThat(issuer.asked()).containsExactly(OAUTH, OAUTH);
  }

  @Test
  void itIsLookedForWhereAnyClientLooks() {
    issuer.serveMetadata(OPENID, issuer.url());
    assertThat(document()).contains("jwks_uri");
    assertThat(issuer.asked()).containsExactly(OAUTH, OPENID);
  }

  @Test
  void ofAnotherIssuerItIsNotPassedOn() {
    issuer.serveMetadata(OAUTH, "https://evil.example");
    assertUnavailable();
  }

  @Test
  void itsIssuerMayBeAnyThatTokensMayName() {
    issuer.serveMetadata(OAUTH, "https://old.example");
    metadata =
        new IssuerMetadata(
            issuer.url(), List.of("https://old.example"), new HttpDocuments(), clock);
    assertThat(document()).contains("https://old.example");
  }

  @Test
  void whatIsNoJsonIsNotPassedOn() {
    serve("<html></html>");
    assertUnavailable();
  }

  @Test
  void whatIsTooLargeIsNotPassedOn() {
    String space = " ".repeat(HttpDocuments.SIZE_LIMIT);
    serve("{\"issuer\":\"" + issuer.url() + "\"}" + space);
    assertUnavailable();
  }

  @Test
  void redirectsAreNotFollowed() {
    issuer.serveMetadata(OAUTH, issuer.url() + "/moved");
    metadata = metadata(issuer.url() + "/moved");
    assertUnavailable();
  }

  @Test
  void aDocumentThatDoesNotComeIsNotWaitedForLong() throws IOException {
    CountDownLatch gate = new CountDownLatch(1);
    issuer.holdAnswers(gate);
    issuer.serveMetadata(OAUTH, issuer.url());
    metadata =
        new IssuerMetadata(
            issuer.url(), List.of(), new HttpDocuments(Duration.ofMillis(200)), clock);
    assertUnavailable();
    gate.countDown();
  }

  @Test
  void nobodyMakesItBeAskedForAllTheTime() {
    issuer.answerWith(500);
    issuer.serveMetadata(OAUTH, issuer.url());
    assertUnavailable();
    int asked = issuer.asked().size();
    assertUnavailable();
    assertThat(issuer.asked()).hasSize(asked);
    issuer.answerWith(200);
    clock.advance(IssuerMetadata.COOL_DOWN);
    assertThat(document()).contains("jwks_uri");
  }

  @Test
  void whileItCannotBeHadTheOldOneServesForAnHour() {
    issuer.serveMetadata(OAUTH, issuer.url());
    String before = document();
    issuer.answerWith(500);
    clock.advance(Duration.ofMinutes(59));
    assertThat(document()).isEqualTo(before);
    clock.advance(Duration.ofMinutes(1));
    assertUnavailable();
  }

  @Test
  void anIssuerThatIsNoUrlHasNone() {
    metadata = metadata("my login");
    assertUnavailable();
  }

  private IssuerMetadata metadata(String url) {
    return new IssuerMetadata(url, List.of(), new HttpDocuments(), clock);
  }

  private void serve(String document) {
    issuer.serve(OAUTH, document);
  }

  private String document() {
    return new String(metadata.document().join(), StandardCharsets.UTF_8);
  }

  private void assertUnavailable() {
    assertThatThrownBy(this::document).hasMessageContaining("The metadata cannot be had");
  }
}
