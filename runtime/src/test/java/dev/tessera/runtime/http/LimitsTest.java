package dev.tessera.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tessera.runtime.TesseraServer;
import dev.tessera.runtime.TestTools;
import dev.tessera.runtime.auth.JwtAuth;
import dev.tessera.runtime.http.Client.Request;
import dev.tessera.runtime.http.Client.Response;
import dev.tessera.runtime.settings.SettingsException;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What one client may take of a server, and that others do not notice when it takes more. */
@Timeout(60)
class LimitsTest {
  private static final int TWENTY_MEGABYTES = 20_000_000;

  @Test
  void aDeclaredBodyOf20MegabytesIsRefusedAndTheConnectionLives() throws IOException {
    try (TesseraServer server = secured().start();
        Client client = new Client(server.port())) {
      Request call = Request.call(server.port(), "read");
      client.write(call.body("x".repeat(TWENTY_MEGABYTES)).text());
      Response response = client.read();
      assertThat(response.status()).isEqualTo(413);
      assertThat(response.body()).contains("Send at most 4194304 bytes");
      client.write(call.text());
      assertThat(client.read().status()).isEqualTo(200);
    }
  }

  @Test
  void aChunkedBodyOf20MegabytesIsRefused() throws IOException {
    try (TesseraServer server = secured().start();
        Client client = new Client(server.port())) {
      client.write(
          Request.call(server.port(), "read").header("Transfer-Encoding", "chunked").head());
      String chunk = "f4240\r\n" + "x".repeat(1_000_000) + "\r\n";
      for (int i = 0; i < 20; i++) {
        client.write(chunk);
      }
      client.write("0\r\n\r\n");
      assertThat(client.read().status()).isEqualTo(413);
    }
  }

  @Test
  void aBodyThatOnlyAnnouncesGigabytesIsRefusedAtOnce() throws IOException {
    try (TesseraServer server = secured().start();
        Client client = new Client(server.port())) {
      client.write(
          Request.call(server.port(), "read").header("Content-Length", "9999999999").head());
      assertThat(client.read().status()).isEqualTo(413);
      assertThat(client.isEnded()).isTrue();
    }
  }

  @Test
  void aClientThatWaitsForPermissionIsRefusedOrToldToContinue() throws IOException {
    try (TesseraServer server = secured().start()) {
      Request call = Request.call(server.port(), "read").header("Expect", "100-continue");
      try (Client client = new Client(server.port())) {
        client.write(call.head());
        assertThat(client.read().status()).isEqualTo(100);
        client.write(call.body().orElseThrow());
        assertThat(client.read().status()).isEqualTo(200);
      }
      try (Client client = new Client(server.port())) {
        client.write(call.without("Authorization").head());
        assertThat(client.read().status()).isEqualTo(401);
      }
    }
  }

  @Test
  void aHeadThatIsTooLargeIsRefused() throws IOException {
    try (TesseraServer server = secured().start()) {
      Request call = Request.call(server.port(), "read");
      assertThat(Client.send(server.port(), call.header("X-Large", "x".repeat(40_000))).status())
          .isEqualTo(400);
      Request many = call;
      for (int i = 0; i < 200; i++) {
        many = many.header("X-" + i, "x");
      }
      assertThat(Client.send(server.port(), many).status()).isEqualTo(400);
    }
  }

  @Test
  void aBodyThatStopsOnItsWayIs408AndOthersDoNotNotice() throws IOException {
    try (TesseraServer server = impatient().start();
        Client slow = new Client(server.port())) {
      Request call = Request.call(server.port(), "read");
      slow.write(call.head() + "{");
      assertThat(Client.send(server.port(), call).status()).isEqualTo(200);
      Response response = slow.read();
      assertThat(response.status()).isEqualTo(408);
      assertThat(response.header("Connection")).isEqualTo("close");
      assertThat(slow.isEnded()).isTrue();
      assertThat(Client.send(server.port(), call).status()).isEqualTo(200);
    }
  }

  @Test
  void aBodyThatTricklesIs408AsWell() throws Exception {
    try (TesseraServer server = impatient().start();
        Client slow = new Client(server.port())) {
      slow.write(Request.call(server.port(), "read").header("Content-Length", "90000").head());
      while (slow.in().available() == 0) {
        slow.write(" ");
        Thread.sleep(20); // the behaviour under test
      }
      assertThat(slow.read().status()).isEqualTo(408);
    }
  }

  @Test
  void aRefusedBodyThatStopsOnItsWayEndsTheConnection() throws IOException {
    try (TesseraServer server = impatient().start();
        Client slow = new Client(server.port())) {
      Request call = Request.call(server.port(), "read").without("Authorization");
      slow.write(call.header("Content-Length", "90000").head() + "{");
      assertThat(slow.read().status()).isEqualTo(401);
      assertThat(slow.isEnded()).isTrue();
    }
  }

  @Test
  void aBodyThatStopsAfterASlowLookAtTheTokenIs408AsWell() throws IOException {
    try (TesseraServer server = impatient().start();
        Client slow = new Client(server.port())) {
      Request call = Request.call(server.port(), "read");
      slow.write(call.header("Authorization", "Bearer writer").head() + "{");
      assertThat(slow.read().status()).isEqualTo(408);
    }
  }

  @Test
  void aHeadThatStopsOnItsWayEndsTheConnection() throws IOException {
    try (TesseraServer server = impatient().start();
        Client slow = new Client(server.port())) {
      slow.write("POST /mcp HTTP/1.1\r\nHost: local");
      assertThat(slow.isEnded()).isTrue();
    }
  }

  @Test
  void aHeadThatTricklesEndsTheConnectionAsWell() throws Exception {
    try (TesseraServer server = impatient().start();
        Client slow = new Client(server.port())) {
      slow.write("POST /mcp HTTP/1.1\r\nX-Long: ");
      assertThatThrownBy(
              () -> {
                while (true) {
                  slow.write("x");
                  Thread.sleep(20); // the behaviour under test
                }
              })
          .isInstanceOf(IOException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"large", "large_now"})
  void aClientThatDoesNotReadItsAnswerIsLetGo(String tool) throws IOException {
    try (Client lazy = unreadAnswer(tool)) {
      assertThat(lazy.socket().isConnected()).isTrue();
    }
  }

  /** Closing the server waits for the exchange, and so for the end of its connection. */
  private static Client unreadAnswer(String tool) throws IOException {
    try (TesseraServer server = impatient().shutdownTime(Duration.ofHours(1)).start()) {
      Client client = new Client(server.port());
      client.write(Request.call(server.port(), tool).text());
      while (client.in().available() == 0) {
        Thread.onSpinWait();
      }
      return client;
    }
  }

  @Test
  void anIdleConnectionIsEnded() throws IOException {
    try (TesseraServer server = secured().idleTime(Duration.ofMillis(200)).start();
        Client idle = new Client(server.port());
        Client used = new Client(server.port())) {
      used.write(Request.call(server.port(), "read").text());
      assertThat(used.read().status()).isEqualTo(200);
      assertThat(used.isEnded()).isTrue();
      assertThat(idle.isEnded()).isTrue();
    }
  }

  @Test
  void aPortInUseIsOneClearLine() {
    try (TesseraServer server = secured().start()) {
      assertThatThrownBy(() -> secured().port(server.port()).start())
          .isInstanceOf(SettingsException.class)
          .hasMessageContaining("port " + server.port())
          .hasMessageContaining("in use")
          .hasMessageNotContaining("\n");
    }
  }

  @Test
  void clientsMustBeToldWhereToGetTokens() {
    TesseraServer.Builder builder = TesseraServer.builder(TestTools.secured());
    assertThatThrownBy(() -> builder.authorization(Servers.tokens()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("authorization server is needed");
    JwtAuth.Builder auth =
        JwtAuth.issuer("https://login.example.com")
            .jwksUrl("https://login.example.com/keys")
            .audience("https://mcp.example.com/mcp")
            .authorizationServers();
    assertThatThrownBy(auth::build)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("authorization server is needed");
  }

  @Test
  void protectedToolsWithoutAuthorizationDoNotStart() {
    assertThatThrownBy(() -> TesseraServer.builder(TestTools.secured()).port(0).start())
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("authorization(...)");
  }

  private static TesseraServer.Builder secured() {
    return Servers.secured(TestTools.secured());
  }

  private static TesseraServer.Builder impatient() {
    return secured().requestTime(Duration.ofMillis(400));
  }
}
