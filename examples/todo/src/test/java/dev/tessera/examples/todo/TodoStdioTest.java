package dev.tessera.examples.todo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The todo server on standard input and output, as a desktop client starts it. */
@Timeout(60)
class TodoStdioTest {
  private final TodoProcess server;

  TodoStdioTest() throws IOException {
    server = TodoProcess.start();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @EnumSource
  void worksWithoutATokenAndWithEveryScope(Era era) throws Exception {
    greet(era);
    String id =
        call(era, "create_todo", "{\"title\":\"Buy milk\"}")
            .json()
            .at("/result/structuredContent/todo/id")
            .asString();
    String which = "\"todo_id\":\"" + id + "\"";

    assertThat(call(era, "get_todo", "{" + which + "}").text()).contains("Buy milk");
    assertThat(call(era, "update_todo", "{" + which + ",\"completed\":true}").structured())
        .contains("\"completed\":true");
    assertThat(call(era, "delete_todo", "{" + which + "}").structured())
        .isEqualTo("{\"deleted\":\"%s\"}".formatted(id));
    assertThat(call(era, "list_todos", "{}").structured()).isEqualTo("{\"todos\":[]}");
    assertThat(call(era, "get_todo", "{" + which + "}").text())
        .isEqualTo("Todo `%s` not found.".formatted(id));
    assertThat(call(era, "admin_action", "{}").structured()).isEqualTo("{\"result\":\"success\"}");
    assertThat(call(era, "flexible_operation", "{}").structured())
        .isEqualTo("{\"basic\":\"data\",\"admin\":\"enhanced_data\"}");
    assertThat(server.end()).isEqualTo(new TodoProcess.Rest(List.of(), 0));
  }

  @Test
  void answersABadLineAndReadsOn() throws Exception {
    assertThat(server.ask("no JSON").errorCode()).isEqualTo(-32700);
    assertThat(
            server
                .ask("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}")
                .json()
                .get("id")
                .asInt())
        .isEqualTo(1);
  }

  @Test
  void endsWhenItsInputEnds() throws Exception {
    assertThat(server.end()).isEqualTo(new TodoProcess.Rest(List.of(), 0));
  }

  private void greet(Era era) throws IOException {
    if (era == Era.LEGACY) {
      Response hello =
          server.ask(
              "{\"jsonrpc\":\"2.0\",\"id\":0,\"method\":\"initialize\",\"params\":{\"protocolVersion\":\"2025-11-25\",\"capabilities\":{},\"clientInfo\":{\"name\":\"test\",\"version\":\"1\"}}}");
      assertThat(hello.json().at("/result/protocolVersion").asString()).isEqualTo("2025-11-25");
    }
  }

  private Response call(Era era, String tool, String arguments) throws IOException {
    byte[] body = era.call(0, tool, arguments).body();
    return server.ask(new String(body, StandardCharsets.UTF_8));
  }
}
