package dev.tessera.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tessera.runtime.TesseraServer;
import dev.tessera.runtime.TestTools;
import dev.tessera.runtime.auth.FixedTokens;
import dev.tessera.runtime.http.Client.Request;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Ends: of a server, and of a client's interest. A request that leaks would outlast the timeout.
 */
@Timeout(60)
class ShutdownTest {
  private static final Duration FOREVER = Duration.ofHours(1);

  private final TestTools tools = TestTools.secured();

  @Test
  void aRequestInFlightIsAnsweredWhileNobodyElseIsLetIn() throws Exception {
    TesseraServer server = Servers.secured(tools).shutdownTime(FOREVER).start();
    int port = server.port();
    try (Client inFlight = new Client(port);
        Client connected = new Client(port)) {
      connected.write(Request.call(port, "read").text());
      assertThat(connected.read().status()).isEqualTo(200);
      inFlight.write(Request.call(port, "slow").text());
      tools.slowHasBegun.await();
      CompletableFuture<Void> closed = CompletableFuture.runAsync(server::close);
      awaitRefusedConnection(port);

      assertThat(closed).isNotDone();
      tools.slowMayEnd.countDown();
      assertThat(inFlight.read().body()).contains("slow done");
      closed.get();
      assertThat(connected.isEnded()).isTrue();
    }
  }

  @Test
  void aRequestThatDoesNotEndIsGivenUp() throws Exception {
    TesseraServer server = Servers.secured(tools).shutdownTime(Duration.ofMillis(100)).start();
    try (Client inFlight = new Client(server.port())) {
      inFlight.write(Request.call(server.port(), "slow").text());
      tools.slowHasBegun.await();
      server.close();
      assertThat(inFlight.isEnded()).isTrue();
    } finally {
      tools.slowMayEnd.countDown();
    }
  }

  @Test
  void aClientThatLeavesDuringACallLeaksNothingAndIsNoNews() throws Exception {
    List<String> news =
        records(
            () -> {
              TesseraServer server = Servers.secured(tools).shutdownTime(FOREVER).start();
              try (Client client = new Client(server.port())) {
                client.socket().setSoLinger(true, 0);
                client.write(Request.call(server.port(), "slow").text());
                tools.slowHasBegun.await();
              }
              tools.slowMayEnd.countDown();
              server.close();
            });
    assertThat(news).isEmpty();
  }

  @Test
  void aClientThatLeavesWithinItsBodyLeaksNothingAndIsNoNews() throws Exception {
    List<String> news =
        records(
            () -> {
              TesseraServer server =
                  Servers.secured(tools).requestTime(FOREVER).shutdownTime(FOREVER).start();
              for (boolean resets : new boolean[] {true, false}) {
                try (Client client = new Client(server.port())) {
                  client.socket().setSoLinger(resets, 0);
                  client.write(Request.call(server.port(), "read").head() + "{");
                  Client.send(server.port(), Request.call(server.port(), "read"));
                }
              }
              server.close();
            });
    assertThat(news).isEmpty();
  }

  @Test
  void aClientThatLeavesWhileItsTokenIsVerifiedLeaksNothingAndIsNoNews() throws Exception {
    FixedTokens tokens = Servers.tokens();
    List<String> news =
        records(
            () -> {
              TesseraServer server = Servers.secured(tools, tokens).shutdownTime(FOREVER).start();
              try (Client client = new Client(server.port())) {
                client.socket().setSoLinger(true, 0);
                Request call = Request.call(server.port(), "read");
                client.write(call.header("Authorization", "Bearer late").head());
                tokens.lateIsAsked.await();
              }
              tokens.lateMayEnd.countDown();
              server.close();
            });
    // That the token was no good is told, whoever is still there to hear it.
    assertThat(news).noneMatch(it -> !it.startsWith("dev.tessera.refusal: "));
  }

  @Test
  void aClientWhoseTokenTakesLongDelaysNobodyElse() throws Exception {
    FixedTokens tokens = Servers.tokens();
    try (TesseraServer server = Servers.secured(tools, tokens).start();
        Client late = new Client(server.port())) {
      Request call = Request.call(server.port(), "read");
      late.write(call.header("Authorization", "Bearer late").text());
      tokens.lateIsAsked.await();
      for (int i = 0; i < 20; i++) {
        assertThat(Client.send(server.port(), call).status()).isEqualTo(200);
      }
      tokens.lateMayEnd.countDown();
      assertThat(late.read().status()).isEqualTo(401);
    }
  }

  @Test
  void aClientThatOnlyStopsSendingWithinItsBodyIsTold() throws Exception {
    try (TesseraServer server = Servers.secured(tools).start();
        Client client = new Client(server.port())) {
      client.write(Request.call(server.port(), "read").head() + "{");
      client.socket().shutdownOutput();
      assertThat(client.read().status()).isEqualTo(400);
      assertThat(client.isEnded()).isTrue();
    }
  }

  @Test
  void blockingToolsRunOnTheGivenExecutor() throws Exception {
    ExecutorService executor = Executors.newSingleThreadExecutor(task -> new Thread(task, "mine"));
    AtomicReference<String> thread = new AtomicReference<>();
    try (TesseraServer server =
        Servers.secured(tools)
            .executor(
                task ->
                    executor.execute(
                        () -> {
                          thread.set(Thread.currentThread().getName());
                          task.run();
                        }))
            .start()) {
      assertThat(Client.send(server.port(), Request.call(server.port(), "print")).status())
          .isEqualTo(200);
      assertThat(thread).hasValue("mine");
    } finally {
      executor.shutdown();
    }
  }

  private static void awaitRefusedConnection(int port) throws IOException {
    while (true) {
      try {
        new Client(port).close();
      } catch (ConnectException e) {
        return;
      } catch (SocketException wasWaitingWhenTheSocketWasClosed) {
        // Neither let in nor refused: it was reset. The next one is refused.
      }
    }
  }

  private interface Action {
    void run() throws Exception;
  }

  /** What the log hears meanwhile, the greeting of the first server aside. */
  private static List<String> records(Action action) throws Exception {
    List<String> records = new CopyOnWriteArrayList<>();
    Handler collector =
        new Handler() {
          @Override
          public void publish(LogRecord record) {
            String line = record.getLoggerName() + ": " + record.getMessage();
            if (!line.matches("org.xnio.*Version .*|org.xnio: XNIO version .*")) {
              records.add(line);
            }
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    Logger root = Logger.getLogger("");
    root.addHandler(collector);
    try {
      action.run();
    } finally {
      root.removeHandler(collector);
    }
    return records;
  }
}
