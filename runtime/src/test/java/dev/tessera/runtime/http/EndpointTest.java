package dev.tessera.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tessera.runtime.TesseraServer;
import dev.tessera.runtime.TestTools;
import dev.tessera.runtime.http.Client.Request;
import dev.tessera.runtime.http.Client.Response;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class EndpointTest {
  private static TesseraServer server;

  @BeforeAll
  static void start() {
    server = Servers.secured(TestTools.secured()).start();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static Response send(Request request) throws IOException {
    return Client.send(server.port(), request);
  }

  private static Request call(String tool) {
    return Request.call(server.port(), tool);
  }

  @Test
  void aCallWithAGoodTokenIsAnswered() throws IOException {
    for (String tool : new String[] {"read", "print"}) {
      Response response = send(call(tool));
      assertThat(response.status()).isEqualTo(200);
      assertThat(response.header("Content-Type")).isEqualTo("application/json");
      assertThat(response.body()).contains(tool + " done");
    }
  }

  @Test
  void aConnectionServesOneRequestAfterTheOther() throws IOException {
    try (Client client = new Client(server.port())) {
      for (int i = 0; i < 3; i++) {
        client.write(call("read").text());
        assertThat(client.read().body()).contains("read done");
      }
    }
  }

  @Test
  void twoRequestsInOneSegmentAreAnsweredInTheirOrder() throws IOException {
    try (Client client = new Client(server.port())) {
      client.write(call("print").text() + call("read").text());
      assertThat(client.read().body()).contains("print done");
      assertThat(client.read().body()).contains("read done");
    }
  }

  @Test
  void aNotificationIsAcceptedWithoutABody() throws IOException {
    Response response =
        send(call("read").body("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}"));
    assertThat(response.status()).isEqualTo(202);
    assertThat(response.body()).isEmpty();
  }

  @Test
  void theClientOfTheJdkIsServedManyTimesAtOnce() {
    HttpClient client = HttpClient.newHttpClient();
    List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      String tool = i % 2 == 0 ? "read" : "region";
      answers.add(client.sendAsync(jdk(call(tool)), HttpResponse.BodyHandlers.ofString()));
    }
    assertThat(answers)
        .allSatisfy(
            answer -> {
              assertThat(answer.join().statusCode()).isEqualTo(200);
              assertThat(answer.join().body()).contains(" done");
            });
  }

  private static HttpRequest jdk(Request request) {
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(URI.create(server.url()))
            .POST(HttpRequest.BodyPublishers.ofString(request.body().orElseThrow()));
    request
        .headers()
        .forEach(
            (name, value) -> {
              if (!name.equals("Host")) {
                builder.header(name, value);
              }
            });
    return builder.build();
  }
}
