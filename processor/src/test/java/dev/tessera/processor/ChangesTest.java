package dev.tessera.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Compiles methods that say what has changed, and listens. */
class ChangesTest {
  private static final String SOURCE =
      """
      import dev.tessera.*;
      import dev.tessera.runtime.change.Changes;
      import dev.tessera.runtime.interaction.Progress;

      @McpServer(name = "Tools", version = "1")
      @Public
      class Tools {
        @McpTool public String save(Changes changes, String call) {
          changes.resourceUpdated("note://" + call);
          return "saved";
        }
        @McpResource(uri = "note://{id}") public String note(String id, Changes changes) {
          changes.resourceUpdated("note://read");
          return id;
        }
        @McpPrompt public String write(Changes changes, Progress progress) {
          changes.resourceUpdated("note://written");
          return "Write.";
        }
        @McpTool public String other() {
          return "nothing";
        }
      }
      """;

  private final Asked server = new Asked(Program.of(SOURCE).server("Tools").tools());

  @Test
  void toolsResourcesAndPromptsSayWhatHasChanged() {
    List<String> saved = server.listen("note://1");
    List<String> read = server.listen("note://read");
    List<String> written = server.listen("note://written");

    assertThat(server.call("tools/call", "\"name\":\"save\",\"arguments\":{\"call\":\"1\"}"))
        .contains("saved");
    assertThat(server.call("resources/read", "\"uri\":\"note://2\"")).contains("\"text\":\"2\"");
    assertThat(server.call("prompts/get", "\"name\":\"write\"")).contains("Write.");

    assertThat(saved).hasSize(2).last().asString().contains("\"uri\":\"note://1\"");
    assertThat(read).hasSize(2).last().asString().contains("\"uri\":\"note://read\"");
    assertThat(written).hasSize(2).last().asString().contains("\"uri\":\"note://written\"");
  }

  @Test
  void theServerDeclaresThatItDoesAndClientsDoNotSeeTheParameter() {
    assertThat(server.tools().description().publishesChanges()).isTrue();
    assertThat(server.tools().description().tools().get(0).publishes()).isTrue();
    assertThat(server.tools().description().tools().get(1).publishes()).isFalse();
    assertThat(server.tools().description().prompts().get(0).streams()).isTrue();
    assertThat(server.call("server/discover", ""))
        .contains("\"resources\":{\"listChanged\":true,\"subscribe\":true}");
    assertThat(server.call("tools/list", "")).doesNotContain("changes");
  }
}
