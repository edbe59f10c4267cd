package dev.tessera.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tessera.runtime.TesseraServer;
import dev.tessera.runtime.TestTools;
import dev.tessera.runtime.http.Client.Request;
import dev.tessera.runtime.http.Client.Response;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoutesTest {
  private static final String METADATA = "/.well-known/oauth-protected-resource";
  private static TesseraServer secured;
  private static TesseraServer open;

  @BeforeAll
  static void start() {
    secured = Servers.secured(TestTools.secured()).start();
    open = Servers.open(TestTools.open()).start();
  }

  @AfterAll
  static void stop() {
    secured.close();
    open.close();
  }

  @Test
  void bothPlacesHaveTheSameMetadataForEverybody() throws IOException {
    Response first = get(secured, METADATA + "/mcp");
    Response second = get(secured, METADATA);
    assertThat(first.status()).isEqualTo(200);
    assertThat(first.header("Content-Type")).isEqualTo("application/json");
    assertThat(first.header("Access-Control-Allow-Origin")).isEqualTo("*");
    assertThat(first.body())
        .isEqualTo(second.body())
        .contains("\"resource\":\"http://localhost:" + secured.port() + "/mcp\"")
        .contains("\"authorization_servers\":[\"https://login.example.com\"]");
  }

  @Test
  void metadataMayBeReadByPagesOfAnyOrigin() throws IOException {
    Request request =
        Request.get(secured.port(), METADATA).header("Origin", "https://anything.example");
    assertThat(Client.send(secured.port(), request).status()).isEqualTo(200);
    Response preflight = Client.send(secured.port(), request.method("OPTIONS"));
    assertThat(preflight.status()).isEqualTo(204);
    assertThat(preflight.header("Access-Control-Allow-Headers")).isEqualTo("*");
  }

  @Test
  void headAnswersAsGetWithoutTheBody() throws IOException {
    try (Client client = new Client(secured.port())) {
      client.write(Request.get(secured.port(), METADATA).method("HEAD").text());
      Response head = client.readHead();
      assertThat(head.status()).isEqualTo(200);
      assertThat(head.header("Content-Length"))
          .isEqualTo(get(secured, METADATA).header("Content-Length"));
      client.write(Request.get(secured.port(), "/healthz").text());
      assertThat(client.read().body()).isEqualTo("{\"status\":\"ok\"}");
    }
  }

  @Test
  void metadataCannotBePosted() throws IOException {
    Response response =
        Client.send(secured.port(), Request.get(secured.port(), METADATA).method("POST"));
    assertThat(response.status()).isEqualTo(405);
    assertThat(response.header("Allow")).isEqualTo("GET, HEAD, OPTIONS");
  }

  @Test
  void healthNeedsNoToken() throws IOException {
    for (TesseraServer server : new TesseraServer[] {secured, open}) {
      Response response = get(server, "/healthz");
      assertThat(response.status()).isEqualTo(200);
      assertThat(response.body()).isEqualTo("{\"status\":\"ok\"}");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/", "/mcp/", "/MCP", "/authorize", "/token", "/register", "/mcp/x", "/..;/mcp"})
  void anyOtherPathNamesTheEndpoint(String path) throws IOException {
    Response response = get(secured, path);
    assertThat(response.status()).isEqualTo(404);
    assertThat(response.header("Content-Type")).isEqualTo("application/json");
    assertThat(response.body())
        .isEqualTo(
            "{\"error\":\"not_found\",\"error_description\":\"Nothing is served here. The MCP"
                + " endpoint is "
                + secured.url()
                + "\"}");
  }

  @Test
  void aServerWithoutProtectedToolsHasNoMetadataAndTakesEverybody() throws IOException {
    assertThat(get(open, METADATA).status()).isEqualTo(404);
    Response response =
        Client.send(open.port(), Request.call(open.port(), "write").without("Authorization"));
    assertThat(response.status()).isEqualTo(200);
    assertThat(response.body()).contains("write done");
  }

  @Test
  void aPathPrefixOfTheUrlIsServed() throws IOException {
    try (TesseraServer server =
        Servers.secured(TestTools.secured()).url("https://mcp.example.com/a/").start()) {
      Request call = Request.call(server.port(), "read").header("Host", "mcp.example.com");
      assertThat(server.url()).isEqualTo("https://mcp.example.com/a/mcp");
      assertThat(Client.send(server.port(), call.path("/a/mcp")).status()).isEqualTo(200);
      assertThat(Client.send(server.port(), call.path("/mcp")).status()).isEqualTo(404);
      assertThat(
              Client.send(
                      server.port(),
                      Request.get(server.port(), METADATA + "/a/mcp")
                          .header("Host", "mcp.example.com"))
                  .status())
          .isEqualTo(200);
    }
  }

  private static Response get(TesseraServer server, String path) throws IOException {
    return Client.send(server.port(), Request.get(server.port(), path));
  }
}
