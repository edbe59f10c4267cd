package dev.tessera.runtime.auth.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tessera.runtime.auth.TestClock;
import dev.tessera.runtime.auth.TestIssuer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class IssuerMetadataTest {
  private static final String PATH = "/.well-known/oauth-authorization-server";

  private final TestClock clock = new TestClock();
  private TestIssuer issuer;
  private IssuerMetadata metadata;

  @BeforeEach
  void start() throws IOException {
    issuer = new TestIssuer(TestIssuer.FIRST.toPublicJWK());
    issuer.serveMetadata(PATH, issuer.url());
    metadata =
        new IssuerMetadata(IssuerUrl.parse("issuer", issuer.url()), List.of(issuer.url()), clock);
  }

  @AfterEach
  void stop() {
    issuer.close();
  }

  @Test
  void isAskedForWhenItIsNeededAndKeptForFiveMinutes() {
    assertThat(issuer.asked()).isEmpty();
    for (int i = 0; i < 20; i++) {
      assertThat(text()).startsWith("{\"issuer\":\"" + issuer.url() + "\"");
    }
    clock.advance(Duration.ofMinutes(5).minusMillis(1));
    text();
    assertThat(issuer.asked()).containsExactly(PATH);
    clock.advance(Duration.ofMillis(1));
    text();
    assertThat(issuer.asked()).containsExactly(PATH, PATH);
  }

  @Test
  void isKeptForAnHourWhileTheServerIsDownAndAskedForEveryTenSeconds() {
    String document = text();
    issuer.answerWith(500);
    clock.advance(Duration.ofMinutes(5));
    assertThat(text()).isEqualTo(document);
    int asked = issuer.asked().size();
    clock.advance(Duration.ofMillis(9_999));
    assertThat(text()).isEqualTo(document);
    assertThat(issuer.asked()).hasSize(asked);
    clock.advance(Duration.ofMinutes(55));
    assertThatThrownBy(this::text)
        .hasRootCauseMessage("The metadata of " + issuer.url() + " cannot be had");
    issuer.answerWith(200);
    clock.advance(Duration.ofSeconds(10));
    assertThat(text()).isEqualTo(document);
  }

  @Test
  void isNotThatOfAnotherIssuer() {
    issuer.serveMetadata(PATH, issuer.url() + "/");
    assertThatThrownBy(this::text).hasMessageContaining("cannot be had");
  }

  @Test
  void mayBeThatOfOpenIdConnect() {
    issuer.serve(PATH, "no JSON");
    issuer.serveMetadata("/.well-known/openid-configuration", issuer.url());
    assertThat(text()).contains("jwks_uri");
  }

  @Test
  void isAskedForOnceByManyAtATime() {
    List<?> all = Collections.nCopies(50, metadata).stream().map(IssuerMetadata::document).toList();
    assertThat(text()).contains("jwks_uri");
    assertThat(all).hasSize(50);
    assertThat(issuer.asked()).containsExactly(PATH);
  }

  private String text() {
    return new String(metadata.document().join(), StandardCharsets.UTF_8);
  }
}
