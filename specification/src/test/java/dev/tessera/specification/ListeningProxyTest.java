package dev.tessera.specification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ListeningProxyTest {
  private final HttpServer one = start();
  private final HttpServer other = start();

  /** A server that says back what it is told. */
  private static HttpServer start() {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext(
          "/",
          exchange -> {
            byte[] said = exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.getResponseHeaders().add("Seen", exchange.getRequestURI().toString());
            exchange.sendResponseHeaders(200, said.length == 0 ? -1 : 0);
            exchange.getResponseBody().write(said);
            exchange.close();
          });
      server.start();
      return server;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @AfterEach
  void stop() {
    one.stop(0);
    other.stop(0);
  }

  private static HttpResponse<String> post(HttpClient client, HttpServer server, String path)
      throws Exception {
    URI uri = URI.create("http://localhost:" + server.getAddress().getPort() + path);
    HttpRequest.Builder request = HttpRequest.newBuilder(uri);
    return client.send(
        request.POST(BodyPublishers.ofString("no message")).build(), BodyHandlers.ofString());
  }

  @Test
  void whateverAClientOfTheJdkIsToldAtAnEndpointIsHeard() throws Exception {
    HttpClient client = HttpClient.newHttpClient();
    for (HttpServer server : new HttpServer[] {one, other, one}) {
      HttpResponse<String> answer = post(client, server, "/mcp");

      assertThat(answer.body()).isEqualTo("no message");
      assertThat(answer.headers().firstValue("Seen")).hasValue("/mcp");
      assertThat(Complaints.take()).hasSize(1);
    }
  }

  @Test
  void whatIsNoEndpointIsNobodysBusiness() throws Exception {
    assertThat(post(HttpClient.newHttpClient(), one, "/token").body()).isEqualTo("no message");
    assertThat(Complaints.take()).isEmpty();
  }

  @Test
  void bodiesOfUnknownLengthPass() throws Exception {
    URI uri = URI.create("http://localhost:" + one.getAddress().getPort() + "/mcp?a=b");
    byte[] body = "x".repeat(100_000).getBytes(UTF_8);
    HttpRequest request =
        HttpRequest.newBuilder(uri)
            .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
            .build();
    HttpResponse<byte[]> answer =
        HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());
    assertThat(answer.body()).isEqualTo(body);
    assertThat(answer.headers().firstValue("Seen")).hasValue("/mcp?a=b");
    assertThat(Complaints.take()).hasSize(1);
  }
}
