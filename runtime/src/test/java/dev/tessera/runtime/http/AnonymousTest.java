package dev.tessera.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tessera.runtime.AccessTools;
import dev.tessera.runtime.TesseraServer;
import dev.tessera.runtime.http.Client.Request;
import dev.tessera.runtime.http.Client.Response;
import dev.tessera.runtime.tool.AccessPolicy;
import dev.tessera.runtime.tool.AccessPolicy.Visibility;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Callers without an access token, where some of the tools are public. */
class AnonymousTest {
  private static final AccessPolicy ANONYMOUS = AccessPolicy.usual().withAnonymous();
  private static final String[] ALL = {"news", "profile", "read", "write", "region"};
  private static TesseraServer all;
  private static TesseraServer granted;

  @BeforeAll
  static void start() {
    all = Servers.secured(new AccessTools(ANONYMOUS)).start();
    granted =
        Servers.secured(new AccessTools(ANONYMOUS.withVisibility(Visibility.GRANTED))).start();
  }

  @AfterAll
  static void stop() {
    all.close();
    granted.close();
  }

  private static TesseraServer server(Visibility visibility) {
    return visibility == Visibility.ALL ? all : granted;
  }

  private static Response send(TesseraServer server, Request request) throws IOException {
    return Client.send(server.port(), request);
  }

  private static Request call(TesseraServer server, String tool) {
    return Request.call(server.port(), tool);
  }

  private static Request anonymous(TesseraServer server, String tool) {
    return call(server, tool).without("Authorization");
  }

  private static Request modern(TesseraServer server, String method) {
    return call(server, "news")
        .header("Mcp-Method", method)
        .body(Request.message("news").replace("tools/call", method));
  }

  private static Request legacy(TesseraServer server, String version, String message) {
    return call(server, "news")
        .without("Authorization")
        .without("Mcp-Method")
        .without("Mcp-Name")
        .header("MCP-Protocol-Version", version)
        .body(message);
  }

  private static String legacyCall(String tool) {
    return "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\""
        + tool
        + "\",\"arguments\":{}}}";
  }

  private static void assertChallenged(Response response, TesseraServer server) {
    assertThat(response.status()).as(response.body()).isEqualTo(401);
    assertThat(response.header("WWW-Authenticate"))
        .isEqualTo(
            "Bearer resource_metadata=\"http://localhost:%d/.well-known/oauth-protected-resource"
                    .formatted(server.port())
                + "/mcp\", scope=\"notes:read notes:write\"");
    assertThat(response.body())
        .isEqualTo("{\"error_description\":\"An access token is required.\"}");
  }

  @ParameterizedTest
  @EnumSource
  void theyUseWhatIsPublic(Visibility visibility) throws IOException {
    Response response = send(server(visibility), anonymous(server(visibility), "news"));
    assertThat(response.status()).isEqualTo(200);
    assertThat(response.body()).contains("news done");
  }

  @ParameterizedTest
  @EnumSource
  void theyListWhatIsPublicAndNothingElse(Visibility visibility) throws IOException {
    TesseraServer server = server(visibility);
    String list = send(server, modern(server, "tools/list").without("Authorization")).body();
    assertThat(list)
        .contains("\"name\":\"news\"", "\"cacheScope\":\"private\"")
        .doesNotContain("profile", "\"read\"", "write", "region");
  }

  @Test
  void withATokenTheListIsWhatTheVisibilitySays() throws IOException {
    String whole = send(all, modern(all, "tools/list")).body();
    for (String tool : ALL) {
      assertThat(whole).contains("\"name\":\"" + tool + "\"");
    }
    assertThat(whole).contains("\"cacheScope\":\"private\"");
    assertThat(send(granted, modern(granted, "tools/list")).body())
        .contains("\"news\"", "\"profile\"", "\"read\"")
        .doesNotContain("write", "region");
  }

  @ParameterizedTest
  @EnumSource
  void theyDiscoverTheServer(Visibility visibility) throws IOException {
    TesseraServer server = server(visibility);
    Response response = send(server, modern(server, "server/discover").without("Authorization"));
    assertThat(response.status()).isEqualTo(200);
    assertThat(response.body()).contains("supportedVersions");
  }

  @ParameterizedTest
  @EnumSource
  void whateverElseTheyCallWantsATokenWhetherItExistsOrNot(Visibility visibility)
      throws IOException {
    TesseraServer server = server(visibility);
    for (String tool : new String[] {"profile", "read", "write", "region", "nothing"}) {
      assertChallenged(send(server, anonymous(server, tool)), server);
      for (String version : new String[] {"2025-11-25", "2025-06-18", "2025-03-26", "2024-11-05"}) {
        assertChallenged(send(server, legacy(server, version, legacyCall(tool))), server);
      }
    }
  }

  @Test
  void withATokenAnUnknownToolIsUnknownAndAMissingScopeIsOne() throws IOException {
    assertThat(send(all, call(all, "nothing")).body()).contains("Unknown tool");
    assertThat(send(all, call(all, "write")).status()).isEqualTo(403);
    assertThat(send(granted, call(granted, "write")).body())
        .isEqualTo(send(granted, call(granted, "nothing")).body())
        .contains("Unknown tool");
    assertThat(send(all, call(all, "read")).body()).contains("read done");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bearer unknown", "Bearer", "Bearer a b", "bearer unknown"})
  void aBadTokenIsRefusedAlsoForWhatIsPublicAndBeforeTheBody(String authorization)
      throws IOException {
    Request bad = call(all, "news").header("Authorization", authorization).body("{");
    Response response = send(all, bad);
    assertThat(response.status()).isEqualTo(401);
    assertThat(response.header("WWW-Authenticate")).contains("error=\"invalid_token\"");
  }

  @Test
  void aTokenInTheQueryStringIsNone() throws IOException {
    assertChallenged(send(all, anonymous(all, "read").path("/mcp?access_token=reader")), all);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "initialize; \"id\":1,; \"params\":{\"protocolVersion\":\"2025-06-18\"}; 200; serverInfo",
        "ping; \"id\":1,; \"params\":{}; 200; \"result\":{}",
        "tools/list; \"id\":1,; \"params\":{}; 200; \"news\"",
        "notifications/initialized; ``; \"params\":{}; 202; ``",
        "no/such; \"id\":1,; \"params\":{}; 200; -32601",
      })
  void olderClientsNeedNoTokenForTheHandshake(
      String method, String id, String params, int status, String text) throws IOException {
    String message = "{\"jsonrpc\":\"2.0\"," + id + "\"method\":\"" + method + "\"," + params + "}";
    Response response = send(granted, legacy(granted, "2025-06-18", message));
    assertThat(response.status()).isEqualTo(status);
    assertThat(response.body()).contains(text).doesNotContain("write");
  }

  @Test
  void oneMessageOfABatchThatWantsATokenMakesItTheAnswer() throws IOException {
    String batch = "[" + legacyCall("news") + "," + legacyCall("read") + "]";
    assertChallenged(send(all, legacy(all, "2025-03-26", batch)), all);
    String open = "[" + legacyCall("news") + "," + legacyCall("news") + "]";
    assertThat(send(all, legacy(all, "2025-03-26", open)).status()).isEqualTo(200);
  }

  @Test
  void whereEverythingIsPublicNothingIsDifferent() throws IOException {
    try (TesseraServer open = Servers.open(AccessTools.allPublic(ANONYMOUS)).start()) {
      assertThat(send(open, call(open, "nothing")).body()).contains("Unknown tool");
      assertThat(send(open, modern(open, "tools/list")).body())
          .contains("\"cacheScope\":\"public\"");
    }
  }

  @Test
  void whereTheyAreNotLetInEverythingWantsAToken() throws IOException {
    try (TesseraServer usual = Servers.secured(new AccessTools(AccessPolicy.usual())).start()) {
      assertChallenged(send(usual, anonymous(usual, "news")), usual);
      assertChallenged(send(usual, modern(usual, "tools/list").without("Authorization")), usual);
    }
  }
}
