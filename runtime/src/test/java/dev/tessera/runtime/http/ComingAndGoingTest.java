package dev.tessera.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tessera.runtime.TesseraServer;
import dev.tessera.runtime.TestTools;
import dev.tessera.runtime.change.ByHand;
import dev.tessera.runtime.change.Changes;
import dev.tessera.runtime.change.Registration;
import dev.tessera.runtime.content.ToolResult;
import dev.tessera.runtime.http.Client.Request;
import dev.tessera.runtime.http.Client.Response;
import dev.tessera.runtime.server.McpFeatures;
import dev.tessera.runtime.tool.Guard;
import dev.tessera.runtime.tool.HeaderParameter;
import dev.tessera.runtime.tool.Tool;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Tools that come and go, over HTTP. */
@Timeout(60)
class ComingAndGoingTest {
  private static McpFeatures scribe() {
    Guard writers = Guard.allOf(TestTools.SCOPES, "notes:write");
    HeaderParameter tenant = HeaderParameter.of("Tenant", "tenant", HeaderParameter.Type.STRING);
    return ByHand.tool(
        Tool.named("scribe", writers).header(tenant).nonBlocking().build(),
        (arguments, call) -> ToolResult.of(List.of()));
  }

  private static Response preflight(int port) throws IOException {
    Request request =
        Request.get(port, "/mcp")
            .method("OPTIONS")
            .header("Origin", Servers.APP)
            .header("Access-Control-Request-Method", "POST");
    return Client.send(port, request);
  }

  @Test
  void aToolIsGuardedAndItsHeadersAllowedFromTheMomentItIsThere() throws Exception {
    try (TesseraServer server = Servers.secured(TestTools.secured()).publishChanges().start()) {
      int port = server.port();
      assertThat(preflight(port).header("Access-Control-Allow-Headers"))
          .contains("Mcp-Param-Region")
          .doesNotContain("Mcp-Param-Tenant");
      Registration registration = server.changes().register(scribe());

      assertThat(preflight(port).header("Access-Control-Allow-Headers"))
          .contains("Mcp-Param-Region", "Mcp-Param-Tenant");
      Request call = Request.call(port, "scribe");
      assertThat(Client.send(port, call.without("Authorization")).status()).isEqualTo(401);
      // The head is enough to refuse it: the body never comes.
      try (Client client = new Client(port)) {
        client.write(call.head());
        Response refused = client.read();
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.header("WWW-Authenticate")).contains("scope=\"notes:write\"");
      }
      assertThat(Client.send(port, call.header("Authorization", "Bearer writer")).status())
          .isEqualTo(200);

      registration.remove();
      assertThat(preflight(port).header("Access-Control-Allow-Headers"))
          .doesNotContain("Mcp-Param-Tenant");
      assertThat(Client.send(port, call).body()).contains("Unknown tool");
    }
  }

  @Test
  void aServerWhoseGuardedToolsAreAllGoneStillWantsAToken() throws Exception {
    try (TesseraServer server = Servers.secured(TestTools.secured()).publishChanges().start()) {
      List.of("read", "write", "slow", "print", "fail", "region", "large", "large_now", "later")
          .forEach(server.changes()::withdrawTool);
      Request list =
          Request.call(server.port(), "")
              .header("Mcp-Method", "tools/list")
              .without("Authorization");
      assertThat(Client.send(server.port(), list).status()).isEqualTo(401);
    }
  }

  @Test
  void whatWatchesIsStartedOnceTheServerIsAndTheListIsToldOfWhatItDoes() throws Exception {
    CompletableFuture<Changes> started = new CompletableFuture<>();
    try (TesseraServer server = Servers.open(TestTools.open()).onStart(started::complete).start();
        Subscriber subscriber = Subscriber.to(server.port(), "", "{\"toolsListChanged\":true}")) {
      assertThat(subscriber.event()).contains(Subscriber.ACKNOWLEDGED);
      started.join().withdrawTool("fail");
      assertThat(subscriber.event()).contains("notifications/tools/list_changed");
      assertThat(server.changes()).isSameAs(started.join());
    }
  }

  @Test
  void aServerThatPublishesNothingSaysSo() {
    try (TesseraServer server = Servers.open(TestTools.open()).start()) {
      assertThatThrownBy(() -> server.resourceUpdated("note://1"))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("publishChanges()");
    }
  }
}
