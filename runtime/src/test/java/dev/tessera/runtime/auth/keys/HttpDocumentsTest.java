package dev.tessera.runtime.auth.keys;

import static dev.tessera.runtime.auth.TestIssuer.FIRST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tessera.runtime.auth.TestIssuer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpDocumentsTest {
  private TestIssuer issuer;

  @BeforeEach
  void start() throws IOException {
    issuer = new TestIssuer(FIRST.toPublicJWK());
  }

  @AfterEach
  void stop() {
    issuer.close();
  }

  @Test
  void takesDocumentsUpToTheLimit() {
    issuer.publish(" ".repeat(HttpDocuments.SIZE_LIMIT));
    assertThat(new HttpDocuments().fetch(issuer.keys()).join()).hasSize(HttpDocuments.SIZE_LIMIT);
  }

  @Test
  void takesNoLargerDocument() {
    issuer.publish(" ".repeat(HttpDocuments.SIZE_LIMIT + 1));
    assertThatThrownBy(() -> new HttpDocuments().fetch(issuer.keys()).join())
        .hasRootCauseMessage("the answer has more than 262144 bytes");
  }

  @Test
  void followsNoRedirect() {
    URI moved = URI.create(issuer.url() + "/moved");
    assertThatThrownBy(() -> new HttpDocuments().fetch(moved).join())
        .hasRootCauseMessage("the answer has status 302");
    assertThat(issuer.fetches()).isZero();
  }

  @Test
  void takesNoErrorForKeys() {
    issuer.answerWith(500);
    assertThatThrownBy(() -> new HttpDocuments().fetch(issuer.keys()).join())
        .hasRootCauseMessage("the answer has status 500");
  }

  @Test
  void failsWhenNobodyListens() {
    issuer.close();
    assertThatThrownBy(() -> new HttpDocuments().fetch(issuer.keys()).join())
        .hasRootCauseInstanceOf(java.nio.channels.ClosedChannelException.class)
        .hasCauseInstanceOf(ConnectException.class);
  }

  @Test
  void waitsForNoBodyThatNeverEnds() throws IOException {
    try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      URI url = URI.create("http://localhost:" + listener.getLocalPort() + "/keys");
      var fetch = new HttpDocuments(Duration.ofMillis(300)).fetch(url);
      try (Socket connection = listener.accept();
          OutputStream out = connection.getOutputStream()) {
        out.write("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{".getBytes(StandardCharsets.UTF_8));
        out.flush();
        assertThatThrownBy(fetch::join).hasRootCauseInstanceOf(TimeoutException.class);
      }
    }
  }
}
