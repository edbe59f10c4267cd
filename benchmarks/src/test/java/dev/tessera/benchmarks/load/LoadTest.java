package dev.tessera.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LoadTest {
  private static final Duration A_MOMENT = Duration.ofMillis(50);

  private final Set<String> tokens = ConcurrentHashMap.newKeySet();
  private final AtomicInteger served = new AtomicInteger();
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void countsWhatIsAnswered() throws IOException {
    serve(200, "{\"text\":\"42\"}");
    try (Load load = Load.of(server.getAddress(), requests(1), 4)) {
      Window window = load.run(A_MOMENT);
      assertThat(window.total()).isEqualTo(served.get());
      assertThat(window.answered()).isPositive().isLessThanOrEqualTo(window.total());
      assertThat(window.errors()).isZero();
      assertThat(window.p50()).isPositive().isLessThanOrEqualTo(window.p99());
    }
  }

  @Test
  void countsOtherStatusesAsErrors() throws IOException {
    serve(500, "{}");
    try (Load load = Load.of(server.getAddress(), requests(1), 2)) {
      Window window = load.run(A_MOMENT);
      assertThat(window.errors()).isEqualTo(window.total());
    }
  }

  @Test
  void goesOnWithANewConnectionAfterAnError() throws IOException {
    server.createContext(
        "/mcp",
        exchange -> {
          if (served.incrementAndGet() == 1) {
            exchange.close();
          } else {
            answer(exchange, 200, "{}");
          }
        });
    try (Load load = Load.of(server.getAddress(), requests(1), 1)) {
      load.run(A_MOMENT);
      Window window = load.run(A_MOMENT);
      assertThat(window.errors()).isZero();
      assertThat(window.total()).isPositive();
    }
  }

  @Test
  void showsEachAnswerWhereThatIsWanted() throws IOException {
    serve(200, "{\"text\":\"42\"}");
    List<Answer> answers = new ArrayList<>();
    try (Load load = Load.checked(server.getAddress(), requests(1), 2, answers::add)) {
      load.run(A_MOMENT);
    }
    assertThat(answers).hasSize(served.get()).containsOnly(new Answer(200, "{\"text\":\"42\"}"));
  }

  @Test
  void sendsAllRequestsInTurn() throws IOException {
    serve(200, "{}");
    try (Load load = Load.of(server.getAddress(), requests(3), 2)) {
      while (served.get() < 100) {
        load.run(A_MOMENT);
      }
    }
    assertThat(tokens).containsExactlyInAnyOrder("Bearer 0", "Bearer 1", "Bearer 2");
  }

  @Test
  void asksOnce() throws IOException {
    serve(404, "{}");
    assertThat(Question.ask(server.getAddress(), requests(1).get(0)))
        .isEqualTo(new Answer(404, "{}"));
  }

  private void serve(int status, String body) {
    server.createContext(
        "/mcp",
        exchange -> {
          served.incrementAndGet();
          answer(exchange, status, body);
        });
  }

  private void answer(HttpExchange exchange, int status, String body) throws IOException {
    tokens.add(exchange.getRequestHeaders().getFirst("Authorization"));
    exchange.getRequestBody().readAllBytes();
    byte[] bytes = body.getBytes(StandardCharsets.US_ASCII);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private List<byte[]> requests(int count) {
    List<byte[]> requests = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      McpRequest request =
          new McpRequest(Operation.ADD, Era.MODERN, Optional.of(String.valueOf(i)));
      requests.add(request.bytes(server.getAddress().getPort()));
    }
    return requests;
  }
}
