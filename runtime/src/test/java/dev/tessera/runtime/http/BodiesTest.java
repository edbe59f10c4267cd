package dev.tessera.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tessera.runtime.TesseraServer;
import dev.tessera.runtime.TestTools;
import dev.tessera.runtime.http.Client.Request;
import dev.tessera.runtime.http.Client.Response;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * In whatever pieces a body comes, it is the same body, and what follows it is the next request.
 */
@Timeout(60)
class BodiesTest {
  private TesseraServer server;
  private Request call;
  private String whole;

  @BeforeEach
  void start() throws IOException {
    server = Servers.secured(TestTools.secured()).start();
    call = Request.call(server.port(), "read");
    whole = Client.send(server.port(), call).body();
    assertThat(whole).contains("\"id\":1", "\"resultType\":\"complete\"");
  }

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void aBodyComesInTwoPieces() throws IOException {
    String body = call.body().orElseThrow();
    for (int i = 0; i < body.length(); i += 37) {
      try (Client client = new Client(server.port())) {
        client.write(call.head() + body.substring(0, i));
        client.write(body.substring(i) + call.text());
        assertIsWhole(client.read());
        assertIsWhole(client.read());
      }
    }
  }

  @Test
  void requestsComeTogether() throws IOException {
    try (Client client = new Client(server.port())) {
      client.write(call.text().repeat(20));
      for (int i = 0; i < 20; i++) {
        assertIsWhole(client.read());
      }
    }
  }

  @Test
  void aBodyIsMuchLongerThanWhatIsReadAtOnce() throws IOException {
    try (Client client = new Client(server.port())) {
      Request padded = call.body(call.body().orElseThrow() + " ".repeat(200_000));
      client.write(padded.text() + call.text());
      assertIsWhole(client.read());
      assertIsWhole(client.read());
    }
  }

  @Test
  void aBodyComesInChunks() throws IOException {
    try (Client client = new Client(server.port())) {
      client.write(call.chunked().text() + call.text());
      assertIsWhole(client.read());
      assertIsWhole(client.read());
    }
  }

  /** What is the length to one and not to another on the way smuggles a request (RFC 9112, 6.3). */
  @Test
  void aBodyThatIsFramedTwiceIsRefused() throws IOException {
    String body = call.body().orElseThrow();
    Request twice =
        call.header("Content-Length", String.valueOf(body.length()))
            .header("Transfer-Encoding", "chunked");
    try (Client client = new Client(server.port())) {
      client.write(twice.text() + call.text());
      assertThat(client.read().status()).isEqualTo(400);
      assertThat(client.isEnded()).isTrue();
    }
  }

  @Test
  void aClientThatWouldWaitForPermissionDoesNot() throws IOException {
    try (Client client = new Client(server.port())) {
      client.write(call.header("Expect", "100-continue").text() + call.text());
      Response first = client.read();
      assertIsWhole(first.status() == 100 ? client.read() : first);
      assertIsWhole(client.read());
    }
  }

  private void assertIsWhole(Response response) {
    assertThat(response.status()).isEqualTo(200);
    assertThat(response.body()).isEqualTo(whole);
  }
}
