package dev.tessera.examples.todo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** The todo server's contract over HTTP, line by line, in both eras. */
@Timeout(60)
class TodoHttpTest {
  private static final String UUID_V4 =
      "[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}";

  private final TodoServer server = TodoServer.start();
  private final String reader = server.token("todo:read");
  private final String writer = server.token("todo:write");

  @AfterEach
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @EnumSource
  void listsTheSevenToolsInTheOrderOfTheClass(Era era) throws IOException {
    Response response = server.send(era.list(server.port()).token(reader));

    assertThat(response.json().at("/result/tools").findValuesAsString("name"))
        .containsExactly(
            "create_todo",
            "list_todos",
            "get_todo",
            "update_todo",
            "delete_todo",
            "admin_action",
            "flexible_operation");
  }

  @ParameterizedTest
  @EnumSource
  void describesEveryArgumentAndSaysWhichAreRequired(Era era) throws IOException {
    JsonNode tools = server.send(era.list(server.port()).token(reader)).json().at("/result/tools");

    JsonNode update = tools.get(3).get("inputSchema");
    assertThat(update.get("properties").propertyNames())
        .containsExactly("todo_id", "title", "description", "completed");
    assertThat(update.get("required").toString()).isEqualTo("[\"todo_id\"]");
    assertThat(update.at("/properties/todo_id/description").asString())
        .isEqualTo("the id of the item");
    assertThat(tools.get(0).get("inputSchema").get("required").toString()).isEqualTo("[\"title\"]");
    assertThat(tools.get(0).get("description").asString()).isEqualTo("Creates a todo item.");
    assertThat(tools.get(1).get("inputSchema").has("required")).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void createsATodoWithoutADescription(Era era) throws IOException {
    Response response = call(era, writer, "create_todo", "{\"title\":\"Buy milk\"}");

    assertThat(response.structured())
        .matches(
            "\\{\"todo\":\\{\"id\":\"%s\",\"title\":\"Buy milk\",\"description\":null,\"completed\":false}}"
                .formatted(UUID_V4));
    assertThat(response.text()).isEqualTo(response.structured());
    assertThat(response.json().at("/result/isError").asBoolean(false)).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void createsATodoWithADescriptionOrWithNull(Era era) throws IOException {
    String described = "{\"title\":\"Café ☕ \\\"now\\\"\",\"description\":\"two\\nlines\"}";
    JsonNode todo = todo(call(era, writer, "create_todo", described));
    assertThat(todo.get("title").asString()).isEqualTo("Café ☕ \"now\"");
    assertThat(todo.get("description").asString()).isEqualTo("two\nlines");

    String nothing = "{\"title\":\"x\",\"description\":null}";
    assertThat(todo(call(era, writer, "create_todo", nothing)).get("description").isNull())
        .isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void listsTodosInTheOrderInWhichTheyWereMade(Era era) throws IOException {
    assertThat(call(era, reader, "list_todos", "{}").structured()).isEqualTo("{\"todos\":[]}");
    String first = create(era, "first");
    create(era, "second");
    create(era, "third");
    call(era, writer, "update_todo", "{\"todo_id\":\"%s\",\"completed\":true}".formatted(first));

    assertThat(titles(era, "{}")).isEqualTo("first second third");
    assertThat(titles(era, "{\"completed\":null}")).isEqualTo("first second third");
    assertThat(titles(era, "{\"completed\":false}")).isEqualTo("second third");
    assertThat(titles(era, "{\"completed\":true}")).isEqualTo("first");
  }

  @ParameterizedTest
  @EnumSource
  void getsOneTodo(Era era) throws IOException {
    String id = create(era, "Buy milk");

    assertThat(call(era, reader, "get_todo", "{\"todo_id\":\"%s\"}".formatted(id)).structured())
        .isEqualTo(item(id, "Buy milk", "null", false));
  }

  @ParameterizedTest
  @EnumSource
  void updatesWhatIsGivenAndLeavesAloneWhatIsAbsentOrNull(Era era) throws IOException {
    String id = create(era, "Buy milk");

    assertThat(update(era, id, "\"title\":\"Buy bread\",\"description\":\"rye\""))
        .isEqualTo(item(id, "Buy bread", "\"rye\"", false));
    assertThat(update(era, id, "\"completed\":true"))
        .isEqualTo(item(id, "Buy bread", "\"rye\"", true));
    assertThat(update(era, id, "\"title\":null,\"description\":null,\"completed\":null"))
        .isEqualTo(item(id, "Buy bread", "\"rye\"", true));
    assertThat(update(era, id, "\"completed\":false"))
        .isEqualTo(item(id, "Buy bread", "\"rye\"", false));
  }

  @ParameterizedTest
  @EnumSource
  void deletesATodo(Era era) throws IOException {
    String id = create(era, "Buy milk");
    String which = "{\"todo_id\":\"%s\"}".formatted(id);

    assertThat(call(era, writer, "delete_todo", which).structured())
        .isEqualTo("{\"deleted\":\"%s\"}".formatted(id));
    assertThat(call(era, reader, "list_todos", "{}").structured()).isEqualTo("{\"todos\":[]}");
  }

  @ParameterizedTest
  @EnumSource
  void saysThatATodoIsNotThere(Era era) throws IOException {
    for (String tool : new String[] {"get_todo", "update_todo", "delete_todo"}) {
      Response response = call(era, writer, tool, "{\"todo_id\":\"no-such-id\"}");

      assertThat(response.isToolError()).as(tool).isTrue();
      assertThat(response.text()).isEqualTo("Todo `no-such-id` not found.");
      assertThat(response.json().at("/result").has("structuredContent")).isFalse();
    }
  }

  @ParameterizedTest
  @EnumSource
  void refusesAReaderEverythingThatWrites(Era era) throws IOException {
    assertThat(call(era, reader, "list_todos", "{}").status()).isEqualTo(200);
    // An id that does not exist: who may not write is not told so.
    assertInsufficient(era, reader, "create_todo", "{\"title\":\"x\"}");
    assertInsufficient(era, reader, "update_todo", "{\"todo_id\":\"no-such-id\"}");
    assertInsufficient(era, reader, "delete_todo", "{\"todo_id\":\"no-such-id\"}");
    assertThat(call(era, reader, "list_todos", "{}").structured()).isEqualTo("{\"todos\":[]}");
  }

  @ParameterizedTest
  @EnumSource
  void refusesWhoMayNotEvenRead(Era era) throws IOException {
    String nobody = server.token();
    for (String tool : new String[] {"list_todos", "get_todo"}) {
      Response response = call(era, nobody, tool, "{\"todo_id\":\"x\"}");

      assertRefused(response, "todo:read", "Insufficient permissions: `todo:read` scope required.");
    }
  }

  @ParameterizedTest
  @EnumSource
  void refusesTheAdminActionByNamingWhatIsMissing(Era era) throws IOException {
    String all = "todo:write admin:access";
    assertRefused(
        call(era, reader, "admin_action", "{}"), all, "Missing scopes: todo:write, admin:access");
    assertRefused(call(era, writer, "admin_action", "{}"), all, "Missing scopes: admin:access");
    assertRefused(
        call(era, server.token("admin:access"), "admin_action", "{}"),
        all,
        "Missing scopes: todo:write");
    assertRefused(
        call(era, server.token("todo:*", "admin:*"), "admin_action", "{}"),
        all,
        "Missing scopes: todo:write, admin:access");
  }

  @ParameterizedTest
  @EnumSource
  void doesTheAdminActionForWhoHoldsBothScopes(Era era) throws IOException {
    String admin = server.token("admin:access", "todo:write");

    Response response = call(era, admin, "admin_action", "{}");

    assertThat(response.structured()).isEqualTo("{\"result\":\"success\"}");
    assertThat(response.text()).isEqualTo("{\"result\":\"success\"}");
  }

  @ParameterizedTest
  @EnumSource
  void givesEveryCallerDataAndAnAdministratorMore(Era era) throws IOException {
    assertThat(call(era, server.token(), "flexible_operation", "{}").structured())
        .isEqualTo("{\"basic\":\"data\"}");
    assertThat(call(era, server.token("admin:access"), "flexible_operation", "{}").structured())
        .isEqualTo("{\"basic\":\"data\",\"admin\":\"enhanced_data\"}");
  }

  private void assertInsufficient(Era era, String token, String tool, String arguments)
      throws IOException {
    assertRefused(
        call(era, token, tool, arguments),
        "todo:write",
        "Insufficient permissions: `todo:write` scope required.");
  }

  private void assertRefused(Response response, String scope, String message) {
    assertThat(response.status()).isEqualTo(403);
    assertThat(response.header("WWW-Authenticate"))
        .isEqualTo(
            "Bearer error=\"insufficient_scope\", scope=\"%s\", resource_metadata=\"%s\", error_description=\"%s\""
                .formatted(scope, server.metadataUrl(), message));
    assertThat(response.body())
        .isEqualTo(
            "{\"error\":\"insufficient_scope\",\"error_description\":\"%s\"}".formatted(message));
    assertThat(response.header("Content-Type")).isEqualTo("application/json");
  }

  private Response call(Era era, String token, String tool, String arguments) throws IOException {
    return server.send(era.call(server.port(), tool, arguments).token(token));
  }

  private String create(Era era, String title) throws IOException {
    Response response = call(era, writer, "create_todo", "{\"title\":\"%s\"}".formatted(title));
    return todo(response).get("id").asString();
  }

  private String update(Era era, String id, String changes) throws IOException {
    String arguments = "{\"todo_id\":\"%s\",%s}".formatted(id, changes);
    return call(era, writer, "update_todo", arguments).structured();
  }

  private String titles(Era era, String arguments) throws IOException {
    JsonNode todos =
        call(era, reader, "list_todos", arguments).json().at("/result/structuredContent/todos");
    return String.join(" ", todos.findValuesAsString("title"));
  }

  private static JsonNode todo(Response response) {
    return response.json().at("/result/structuredContent/todo");
  }

  private static String item(String id, String title, String description, boolean completed) {
    return "{\"todo\":{\"id\":\"%s\",\"title\":\"%s\",\"description\":%s,\"completed\":%s}}"
        .formatted(id, title, description, completed);
  }
}
