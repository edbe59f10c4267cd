package dev.tessera.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tessera.runtime.TesseraServer;
import dev.tessera.runtime.TestTools;
import dev.tessera.runtime.http.Client.Request;
import dev.tessera.runtime.http.Client.Response;
import dev.tessera.runtime.tool.MissingCapabilityException;
import dev.tessera.runtime.tool.ToolException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Tools that return before their result is there. */
@Timeout(60)
class LaterTest {
  private static final Duration FOREVER = Duration.ofHours(1);

  private final TestTools tools = TestTools.secured();

  private TesseraServer start() {
    return Servers.secured(tools).shutdownTime(FOREVER).start();
  }

  private Response answerAfter(Runnable completion) throws Exception {
    try (TesseraServer server = start();
        Client client = new Client(server.port())) {
      client.write(Request.call(server.port(), "later").text());
      tools.laterHasBegun.await();
      completion.run();
      return client.read();
    }
  }

  @Test
  void theAnswerComesWhenTheResultIsThere() throws Exception {
    Response response = answerAfter(() -> tools.promise.complete("late, but here"));
    assertThat(response.status()).isEqualTo(200);
    assertThat(response.body()).contains("late, but here");
  }

  @Test
  void aResultThatIsThereAlreadyIsSentAtOnce() throws Exception {
    tools.promise.complete("early");
    try (TesseraServer server = start();
        Client client = new Client(server.port())) {
      for (int i = 0; i < 3; i++) {
        client.write(Request.call(server.port(), "later").text());
        assertThat(client.read().body()).contains("early");
      }
    }
  }

  @Test
  void theConnectionServesTheNextRequestAfterwards() throws Exception {
    try (TesseraServer server = start();
        Client client = new Client(server.port())) {
      client.write(
          Request.call(server.port(), "later").text() + Request.call(server.port(), "read").text());
      tools.laterHasBegun.await();
      tools.promise.complete("first");
      assertThat(client.read().body()).contains("first");
      assertThat(client.read().body()).contains("read done");
    }
  }

  @Test
  void noThreadWaitsMeanwhile() throws Exception {
    int moreThanThreads = 64 * Runtime.getRuntime().availableProcessors();
    List<Client> waiting = new ArrayList<>();
    try (TesseraServer server = start()) {
      for (int i = 0; i < moreThanThreads; i++) {
        Client client = new Client(server.port());
        waiting.add(client);
        client.write(Request.call(server.port(), "later").text());
      }
      Request read = Request.call(server.port(), "read");
      assertThat(Client.send(server.port(), read).body()).contains("read done");
      tools.promise.complete("late");
      for (Client client : waiting) {
        assertThat(client.read().body()).contains("late");
        client.close();
      }
    }
  }

  @Test
  void whatFailsLaterIsToldAsWhatFailsAtOnce() throws Exception {
    Response told =
        answerAfter(() -> tools.promise.completeExceptionally(new ToolException("Not today.")));
    assertThat(told.status()).isEqualTo(200);
    assertThat(told.body()).contains("Not today.", "\"isError\":true");
  }

  @Test
  void anotherFailureLeavesAReferenceOnly() throws Exception {
    Response kept =
        answerAfter(
            () ->
                tools.promise.completeExceptionally(
                    new CompletionException(new IOException("secret detail"))));
    assertThat(kept.status()).isEqualTo(200);
    assertThat(kept.body())
        .contains("The tool failed. Reference: ", "\"isError\":true")
        .doesNotContain("secret", "IOException");
  }

  @Test
  void aMissingCapabilityIsTheErrorOfTheProtocol() throws Exception {
    Response missing =
        answerAfter(
            () -> tools.promise.completeExceptionally(new MissingCapabilityException("sampling")));
    assertThat(missing.status()).isEqualTo(400);
    assertThat(missing.body()).contains("-32021", "\"sampling\"");
  }

  @Test
  void aServerThatEndsWaitsForIt() throws Exception {
    TesseraServer server = start();
    try (Client client = new Client(server.port())) {
      client.write(Request.call(server.port(), "later").text());
      tools.laterHasBegun.await();
      CompletableFuture<Void> closed = CompletableFuture.runAsync(server::close);
      assertThat(closed).isNotDone();
      tools.promise.complete("at last");
      assertThat(client.read().body()).contains("at last");
      closed.get();
    }
  }

  @Test
  void aClientThatHasLeftLeaksNothing() throws Exception {
    try (TesseraServer server = start()) {
      try (Client client = new Client(server.port())) {
        client.socket().setSoLinger(true, 0);
        client.write(Request.call(server.port(), "later").text());
        tools.laterHasBegun.await();
      }
      tools.promise.complete("nobody reads this");
    }
  }
}
