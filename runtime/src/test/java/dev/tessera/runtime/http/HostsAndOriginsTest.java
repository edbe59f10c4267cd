package dev.tessera.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tessera.runtime.AccessTools;
import dev.tessera.runtime.TesseraServer;
import dev.tessera.runtime.TestTools;
import dev.tessera.runtime.http.Client.Request;
import dev.tessera.runtime.http.Client.Response;
import dev.tessera.runtime.tool.AccessPolicy;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostsAndOriginsTest {
  private static final String METADATA = "/.well-known/oauth-protected-resource";
  private static TesseraServer server;

  @BeforeAll
  static void start() {
    server = Servers.secured(TestTools.secured()).allowedHost("mcp.example.com").start();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost:PORT", "127.0.0.1:PORT", "[::1]:PORT", "LOCALHOST:PORT"})
  void theNamesOfThisMachineAreAnswered(String host) throws IOException {
    assertThat(send(good().header("Host", here(host))).status()).isEqualTo(200);
  }

  @Test
  void hostsMayBeAllowedBesides() throws IOException {
    assertThat(send(good().header("Host", "mcp.example.com")).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evil.example",
        "localhost",
        "localhost:1",
        "localhost.evil.example:PORT",
        "mcp.example.com:1"
      })
  void otherHostsAreRefusedOnEveryRoute(String host) throws IOException {
    for (String path : new String[] {"/mcp", "/healthz", METADATA, METADATA + "/mcp", "/nothing"}) {
      Response response = send(Request.get(server.port(), path).header("Host", here(host)));
      assertThat(response.status()).as(path).isEqualTo(403);
    }
  }

  @Test
  void aRequestTargetWithAnotherHostIsRefused() throws IOException {
    assertThat(send(good().path("http://evil.example/mcp")).status()).isEqualTo(400);
    assertThat(send(good().path(here("http://localhost:PORT/mcp"))).status()).isEqualTo(200);
  }

  @Test
  void aMissingHostIsRefused() throws IOException {
    assertThat(send(good().without("Host")).status()).isEqualTo(400);
  }

  @Test
  void twoHostsAreRefused() throws IOException {
    String twice = here("localhost:PORT\r\nHost: localhost:PORT");
    assertThat(send(good().header("Host", twice)).status()).isEqualTo(400);
  }

  @Test
  void anOldRequestWithoutHostIsRefusedToo() throws IOException {
    try (Client client = new Client(server.port())) {
      client.write("GET /healthz HTTP/1.0\r\n\r\n");
      assertThat(client.read().status()).isEqualTo(403);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "https://evil.example", "https://app.example.com:444", "*"})
  void pagesOfOtherOriginsAreRefused(String origin) throws IOException {
    for (String path : new String[] {"/mcp", "/healthz", "/nothing"}) {
      Response response = send(Request.get(server.port(), path).header("Origin", origin));
      assertThat(response.status()).as(path).isEqualTo(403);
      assertThat(response.headers()).doesNotContainKey("Access-Control-Allow-Origin");
    }
  }

  @Test
  void twoOriginsAreRefused() throws IOException {
    String twice = Servers.APP + "\r\nOrigin: " + Servers.APP;
    assertThat(send(good().header("Origin", twice)).status()).isEqualTo(403);
  }

  @Test
  void pagesOfAllowedOriginsMayReadEveryAnswer() throws IOException {
    Request app = good().header("Origin", Servers.APP);
    Request[] requests = {
      app,
      app.without("Authorization"),
      app.header("Mcp-Name", "write"),
      app.method("GET"),
      app.path("/nothing"),
      app.body("{"),
      app.header("Authorization", "Bearer broken")
    };
    for (Request request : requests) {
      Response response = send(request);
      assertThat(response.header("Access-Control-Allow-Origin"))
          .as(response.body())
          .isEqualTo(Servers.APP);
      assertThat(response.header("Access-Control-Expose-Headers"))
          .isEqualTo("WWW-Authenticate, Mcp-Session-Id, MCP-Protocol-Version");
      assertThat(response.header("Vary")).isEqualTo("Origin");
    }
  }

  @Test
  void aPreflightIsAnsweredBeforeAuthentication() throws IOException {
    Response response =
        send(
            preflight()
                .header(
                    "Access-Control-Request-Headers",
                    "authorization,content-type, mcp-param-region,x-other,MCP-NAME"));
    assertThat(response.status()).isEqualTo(204);
    assertThat(response.header("Access-Control-Allow-Origin")).isEqualTo(Servers.APP);
    assertThat(response.header("Access-Control-Allow-Methods")).isEqualTo("POST");
    assertThat(response.header("Access-Control-Allow-Headers"))
        .isEqualTo("authorization, content-type, mcp-param-region, MCP-NAME");
  }

  @Test
  void aPreflightThatNamesNothingHearsOfAllHeaders() throws IOException {
    assertThat(send(preflight()).header("Access-Control-Allow-Headers"))
        .isEqualTo(
            "Authorization, Content-Type, Accept, MCP-Protocol-Version, Mcp-Method, Mcp-Name,"
                + " Mcp-Session-Id, Last-Event-ID, Mcp-Param-Region");
  }

  @Test
  void aPreflightTellsNothingOfToolsThatNotEverybodySees() throws IOException {
    AccessPolicy granted = AccessPolicy.usual().withVisibility(AccessPolicy.Visibility.GRANTED);
    try (TesseraServer hiding = Servers.secured(new AccessTools(granted)).start()) {
      Request preflight = preflight().header("Host", "localhost:" + hiding.port());
      assertThat(Client.send(hiding.port(), preflight).header("Access-Control-Allow-Headers"))
          .endsWith("Last-Event-ID");
      Request asking =
          preflight.header(
              "Access-Control-Request-Headers", "mcp-param-region, Mcp-Param-Other,mcp-param-,x");
      assertThat(Client.send(hiding.port(), asking).header("Access-Control-Allow-Headers"))
          .isEqualTo("mcp-param-region, Mcp-Param-Other");
    }
  }

  @Test
  void aPreflightOfAnotherOriginIsRefused() throws IOException {
    Response response = send(preflight().header("Origin", "https://evil.example"));
    assertThat(response.status()).isEqualTo(403);
  }

  private static Request preflight() {
    return Request.get(server.port(), "/mcp")
        .method("OPTIONS")
        .header("Origin", Servers.APP)
        .header("Access-Control-Request-Method", "POST");
  }

  private static Request good() {
    return Request.call(server.port(), "read");
  }

  private static String here(String text) {
    return text.replace("PORT", String.valueOf(server.port()));
  }

  private static Response send(Request request) throws IOException {
    return Client.send(server.port(), request);
  }
}
