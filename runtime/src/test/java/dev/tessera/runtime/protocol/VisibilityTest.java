package dev.tessera.runtime.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tessera.runtime.AccessTools;
import dev.tessera.runtime.server.McpFeatures;
import dev.tessera.runtime.tool.AccessPolicy;
import dev.tessera.runtime.tool.AccessPolicy.Visibility;
import dev.tessera.runtime.tool.Caller;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisibilityTest {
  private static final AccessPolicy GRANTED =
      AccessPolicy.usual().withVisibility(Visibility.GRANTED);
  private static final McpFeatures TOOLS = new AccessTools(GRANTED);
  private static final Pattern NAME = Pattern.compile("\\{\"name\":\"([a-z]+)\",");
  private static final String LIST =
      "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/list\",\"params\":{" + Peer.META + "}}";

  private static Caller caller(String... scopes) {
    return Caller.local(AccessTools.SCOPES, Set.of(scopes));
  }

  private static String list(McpFeatures tools, Caller caller) {
    return Peer.modern("tools/list").serving(tools).with(caller).exchange(LIST);
  }

  private static List<String> names(String list) {
    return NAME.matcher(list.replaceFirst("\"_meta\".*", ""))
        .results()
        .map((MatchResult match) -> match.group(1))
        .toList();
  }

  private static String legacyCall(String tool) {
    return "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\""
        + tool
        + "\",\"arguments\":{\"x\":1}}}";
  }

  @Test
  void showsACallerWhatThatCallerMayUse() {
    assertThat(names(list(TOOLS, caller()))).containsExactly("news", "profile");
    assertThat(names(list(TOOLS, caller("notes:read")))).containsExactly("news", "profile", "read");
    assertThat(names(list(TOOLS, caller("notes:write"))))
        .containsExactly("news", "profile", "read", "write", "region");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2025-11-25", "2025-06-18", "2025-03-26", "2024-11-05"})
  void showsItInEveryRevision(String revision) {
    String list =
        Peer.legacy(revision)
            .serving(TOOLS)
            .with(caller("notes:read"))
            .exchange("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/list\"}");
    assertThat(names(list)).containsExactly("news", "profile", "read");
  }

  @Test
  void showsEverythingToEverybodyUnlessToldOtherwise() {
    McpFeatures usual = new AccessTools(AccessPolicy.usual());
    assertThat(names(list(usual, caller()))).hasSize(5);
    assertThat(list(usual, caller())).isEqualTo(list(usual, caller("notes:write")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"write", "region"})
  void whatIsHiddenAnswersAsIfItDidNotExist(String hidden) {
    for (String arguments : new String[] {"{}", "{\"region\":\"east\"}", "{\"x\":1}"}) {
      Peer peer = Peer.calling(hidden).serving(TOOLS).with(caller("notes:read"));
      Peer other = Peer.calling("nothing").serving(TOOLS).with(caller("notes:read"));
      assertThat(peer.call(hidden, arguments))
          .isEqualTo(other.call("nothing", arguments))
          .contains("\"code\":-32602,\"message\":\"Unknown tool\"");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"2025-11-25", "2025-06-18", "2025-03-26", "2024-11-05"})
  void whatIsHiddenDoesNotExistInAnyRevision(String revision) {
    Peer peer = Peer.legacy(revision).serving(TOOLS).with(caller("notes:read"));
    assertThat(peer.exchange(legacyCall("write")))
        .isEqualTo(peer.exchange(legacyCall("nothing")))
        .startsWith("200 ")
        .contains("Unknown tool");
  }

  @Test
  void whatIsHiddenDoesNotExistInABatch() {
    Peer peer = Peer.legacy("2025-03-26").serving(TOOLS).with(caller("notes:read"));
    assertThat(peer.exchange("[" + legacyCall("write") + "]"))
        .isEqualTo(peer.exchange("[" + legacyCall("nothing") + "]"));
  }

  @Test
  void headersTellNothingOfWhatIsHidden() {
    Peer hidden = Peer.calling("write").serving(TOOLS);
    assertThat(hidden.engine().refusal(hidden.headers(), caller("notes:read"))).isEmpty();
    Peer usual = Peer.calling("write").serving(new AccessTools(AccessPolicy.usual()));
    assertThat(usual.engine().refusal(usual.headers(), caller("notes:read"))).isPresent();
  }

  @Test
  void whoMayUseItUsesIt() {
    assertThat(Peer.calling("write").serving(TOOLS).with(caller("notes:write")).call("write", "{}"))
        .contains("write done");
  }

  @Test
  void aListThatDependsOnTheCallerIsPrivate() {
    assertThat(list(TOOLS, caller("notes:write"))).contains("\"cacheScope\":\"private\"");
    assertThat(list(TOOLS, caller())).contains("\"cacheScope\":\"private\"");
  }

  @Test
  void aListThatDoesNotIsPublicWhateverThePolicy() {
    assertThat(list(AccessTools.allPublic(GRANTED), caller()))
        .contains("\"cacheScope\":\"public\"");
    assertThat(list(new AccessTools(AccessPolicy.usual()), caller()))
        .contains("\"cacheScope\":\"public\"");
  }

  @Test
  void hidesFromTheLocalCallerToo() {
    Engine.Connection connection = new Overheard(new Engine(TOOLS)).connect(caller("notes:read"));
    assertThat(names(Peer.show(connection.receive(LIST.getBytes(UTF_8)))))
        .containsExactly("news", "profile", "read");
    String call =
        LIST.replace("tools/list", "tools/call").replace("{\"_meta", "{\"name\":\"write\",\"_meta");
    assertThat(Peer.show(connection.receive(call.getBytes(UTF_8)))).contains("Unknown tool");
  }
}
