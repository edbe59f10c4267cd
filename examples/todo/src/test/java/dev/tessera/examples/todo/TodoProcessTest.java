package dev.tessera.examples.todo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tessera.dev.LocalScalekit;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The todo server as a process that its environment configures and a signal ends. */
@Timeout(60)
class TodoProcessTest {
  private final LocalScalekit scalekit = LocalScalekit.builder().start();
  private final TodoHttpProcess server =
      TodoHttpProcess.start(
          Map.of(
              "SCALEKIT_ENVIRONMENT_URL", scalekit.environmentUrl(),
              "SCALEKIT_RESOURCE_ID", scalekit.resourceId()));
  private final int port = URI.create(server.url()).getPort();

  @AfterEach
  void stop() {
    server.close();
    scalekit.close();
  }

  @Test
  void answersOnceItSaysThatItIsReady() throws IOException {
    try (Connection connection = new Connection(port)) {
      connection.send(list().bytes());

      assertThat(connection.read().body()).contains("create_todo");
    }
  }

  @Test
  void onSigtermARequestInFlightEndsAndThenTheProcess() throws Exception {
    Request request = list().header("Expect", "100-continue").header("Connection", "close");
    try (Connection connection = new Connection(port)) {
      connection.send(request.head());
      assertThat(connection.read().status()).isEqualTo(100); // so it is in flight

      server.terminate();
      awaitRefusedConnection();
      connection.send(request.body());

      assertThat(connection.read().status()).isEqualTo(200);
    }
    assertThat(server.awaitEnd()).allMatch(line -> line.contains(" INFO "));
  }

  private Request list() {
    return Era.MODERN.list(port).token(scalekit.token().scopes("todo:read").mint());
  }

  private void awaitRefusedConnection() throws IOException {
    while (true) {
      try {
        new Connection(port).close();
      } catch (ConnectException refused) {
        return;
      } catch (SocketException wasWaitingWhenTheSocketWasClosed) {
        // Neither let in nor refused: it was reset. The next one is refused.
      }
    }
  }
}
