package dev.tessera.runtime.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tessera.runtime.AccessTools;
import dev.tessera.runtime.server.McpFeatures;
import dev.tessera.runtime.tool.AccessPolicy;
import dev.tessera.runtime.tool.AccessPolicy.ScopeDenial;
import dev.tessera.runtime.tool.Caller;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A missing scope as a result of the tool. */
class ScopeDenialTest {
  private static final McpFeatures TOOLS =
      new AccessTools(AccessPolicy.usual().withScopeDenial(ScopeDenial.TOOL_RESULT));
  private static final Caller READER = Caller.local(AccessTools.SCOPES, Set.of("notes:read"));
  private static final String CONTENT =
      "\"content\":[{\"type\":\"text\",\"text\":\"{\\\"error\\\":\\\"Insufficient permissions:"
          + " `notes:write` scope required.\\\"}\"}],\"isError\":true";

  private static String call(String tool) {
    return "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\""
        + tool
        + "\",\"arguments\":{\"x\":1}}}";
  }

  @Test
  void isAnErrorForTheModelToRead() {
    assertThat(Peer.calling("write").serving(TOOLS).with(READER).call("write", "{}"))
        .isEqualTo(
            "200 {\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{\"resultType\":\"complete\","
                + CONTENT
                + ",\"_meta\":{\"io.modelcontextprotocol/serverInfo\":"
                + "{\"name\":\"Access\",\"version\":\"1\"}}}}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2025-11-25", "2025-06-18", "2025-03-26", "2024-11-05"})
  void isTheSameInOlderRevisionsAndBeforeTheArgumentsAreLookedAt(String revision) {
    assertThat(Peer.legacy(revision).serving(TOOLS).with(READER).exchange(call("write")))
        .isEqualTo("200 {\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{" + CONTENT + "}}");
  }

  @Test
  void isOneAnswerOfABatch() {
    String batch = "[" + call("write") + "," + call("nothing") + "]";
    assertThat(Peer.legacy("2025-03-26").serving(TOOLS).with(READER).exchange(batch))
        .startsWith("200 [{")
        .contains(CONTENT, "Unknown tool");
  }

  @Test
  void isTheSameOnStdio() {
    Engine.Connection connection = new Overheard(new Engine(TOOLS)).connect(READER);
    String call = call("write").replace("\"arguments\":{\"x\":1}", "\"arguments\":{}," + Peer.META);
    assertThat(Peer.show(connection.receive(call.getBytes(UTF_8))))
        .startsWith("200 ")
        .contains(CONTENT);
  }

  @Test
  void isNotKnownFromTheHeadersAlone() {
    Peer peer = Peer.calling("write").serving(TOOLS);
    assertThat(peer.engine().refusal(peer.headers(), READER)).isEmpty();
  }

  @Test
  void hidesNothing() {
    String list = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/list\"}";
    assertThat(Peer.legacy("2025-06-18").serving(TOOLS).with(READER).exchange(list))
        .contains("\"name\":\"write\"");
  }

  @Test
  void noTokenIsNoMissingScope() {
    Caller anonymous = Caller.anonymous(AccessTools.SCOPES);
    assertThat(Peer.legacy("2025-06-18").serving(TOOLS).with(anonymous).exchange(call("write")))
        .isEqualTo(
            "unauthenticated {\"jsonrpc\":\"2.0\",\"id\":1,\"error\":{\"code\":401,"
                + "\"message\":\"An access token is required.\"}}");
  }
}
