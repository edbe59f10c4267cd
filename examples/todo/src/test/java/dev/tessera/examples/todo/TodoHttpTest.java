package dev.tessera.examples.todo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tessera.dev.test.Answer;
import dev.tessera.dev.test.Definitions;
import dev.tessera.dev.test.TestClient;
import dev.tessera.runtime.json.JsonValue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The todo server's contract over HTTP, line by line, in both eras. */
@Timeout(60)
class TodoHttpTest {
  private static final String UUID_V4 =
      "[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}";

  private final TodoServer server = TodoServer.start();

  @AfterEach
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @EnumSource
  void listsTheSevenToolsInTheOrderOfTheClass(Era era) {
    assertThat(reader(era).tools().names())
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
  void describesEveryArgumentAndSaysWhichAreRequired(Era era) {
    Definitions tools = reader(era).tools();

    JsonValue update = at(tools.named("update_todo"), "inputSchema");
    assertThat(at(update, "properties").members().keySet())
        .containsExactly("todo_id", "title", "description", "completed");
    assertThat(at(update, "required")).hasToString("[\"todo_id\"]");
    assertThat(at(update, "properties", "todo_id", "description").asString())
        .isEqualTo("the id of the item");
    assertThat(at(tools.named("create_todo"), "inputSchema", "required"))
        .hasToString("[\"title\"]");
    assertThat(at(tools.named("create_todo"), "description").asString())
        .isEqualTo("Creates a todo item.");
    assertThat(at(tools.named("list_todos"), "inputSchema").member("required")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void createsATodoWithoutADescription(Era era) {
    Answer answer = writer(era).call("create_todo", Map.of("title", "Buy milk")).assertOk();

    assertThat(answer.structured().toString())
        .matches(
            "\\{\"todo\":\\{\"id\":\"%s\",\"title\":\"Buy milk\",\"description\":null,\"completed\":false}}"
                .formatted(UUID_V4));
    assertThat(answer.text()).isEqualTo(answer.structured().toString());
  }

  @ParameterizedTest
  @EnumSource
  void createsATodoWithADescriptionOrWithNull(Era era) {
    JsonValue todo =
        todo(
            writer(era)
                .call(
                    "create_todo", Map.of("title", "Café ☕ \"now\"", "description", "two\nlines")));
    assertThat(at(todo, "title").asString()).isEqualTo("Café ☕ \"now\"");
    assertThat(at(todo, "description").asString()).isEqualTo("two\nlines");

    Answer nothing = writer(era).callJson("create_todo", "{\"title\":\"x\",\"description\":null}");
    assertThat(at(todo(nothing), "description").isNull()).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void listsTodosInTheOrderInWhichTheyWereMade(Era era) {
    reader(era).call("list_todos").assertStructured(Map.of("todos", List.of()));
    String first = create(era, "first");
    create(era, "second");
    create(era, "third");
    writer(era).call("update_todo", Map.of("todo_id", first, "completed", true)).assertOk();

    assertThat(titles(era, "{}")).isEqualTo("first second third");
    assertThat(titles(era, "{\"completed\":null}")).isEqualTo("first second third");
    assertThat(titles(era, "{\"completed\":false}")).isEqualTo("second third");
    assertThat(titles(era, "{\"completed\":true}")).isEqualTo("first");
  }

  @ParameterizedTest
  @EnumSource
  void getsOneTodo(Era era) {
    String id = create(era, "Buy milk");

    reader(era)
        .call("get_todo", Map.of("todo_id", id))
        .assertStructured(item(id, "Buy milk", "null", false));
  }

  @ParameterizedTest
  @EnumSource
  void updatesWhatIsGivenAndLeavesAloneWhatIsAbsentOrNull(Era era) {
    String id = create(era, "Buy milk");

    update(era, id, Map.of("title", "Buy bread", "description", "rye"))
        .assertStructured(item(id, "Buy bread", "\"rye\"", false));
    update(era, id, Map.of("completed", true))
        .assertStructured(item(id, "Buy bread", "\"rye\"", true));
    JsonValue nothing = JsonValue.ofNull();
    update(era, id, Map.of("title", nothing, "description", nothing, "completed", nothing))
        .assertStructured(item(id, "Buy bread", "\"rye\"", true));
    update(era, id, Map.of("completed", false))
        .assertStructured(item(id, "Buy bread", "\"rye\"", false));
  }

  @ParameterizedTest
  @EnumSource
  void deletesATodo(Era era) {
    String id = create(era, "Buy milk");

    writer(era).call("delete_todo", Map.of("todo_id", id)).assertStructured(Map.of("deleted", id));
    reader(era).call("list_todos").assertStructured(Map.of("todos", List.of()));
  }

  @ParameterizedTest
  @EnumSource
  void saysThatATodoIsNotThere(Era era) {
    for (String tool : List.of("get_todo", "update_todo", "delete_todo")) {
      Answer answer = writer(era).call(tool, Map.of("todo_id", "no-such-id"));

      answer.assertToolError("Todo `no-such-id` not found.");
      assertThat(answer.result().member("structuredContent")).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void refusesAReaderEverythingThatWrites(Era era) {
    reader(era).call("list_todos").assertOk();
    // An id that does not exist: who may not write is not told so.
    Map<String, String> unknown = Map.of("todo_id", "no-such-id");
    reader(era).call("create_todo", Map.of("title", "x")).assertDenied("todo:write");
    reader(era).call("update_todo", unknown).assertDenied("todo:write");
    reader(era).call("delete_todo", unknown).assertDenied("todo:write");
    reader(era).call("list_todos").assertStructured(Map.of("todos", List.of()));
  }

  /** What the kit checks of a refusal, byte for byte: clients read these. */
  @ParameterizedTest
  @EnumSource
  void refusesInTheVeryWordsOfTheContract(Era era) {
    Answer answer = reader(era).call("create_todo", Map.of("title", "x"));

    String message = "Insufficient permissions: `todo:write` scope required.";
    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.header("WWW-Authenticate"))
        .hasValue(
            "Bearer error=\"insufficient_scope\", scope=\"todo:write\", resource_metadata=\"%s\", error_description=\"%s\""
                .formatted(server.metadataUrl(), message));
    assertThat(answer.body())
        .isEqualTo(
            "{\"error\":\"insufficient_scope\",\"error_description\":\"%s\"}".formatted(message));
    assertThat(answer.header("Content-Type")).hasValue("application/json");
  }

  @ParameterizedTest
  @EnumSource
  void refusesWhoMayNotEvenRead(Era era) {
    for (String tool : List.of("list_todos", "get_todo")) {
      as(era).call(tool, Map.of("todo_id", "x")).assertDenied("todo:read");
    }
  }

  @ParameterizedTest
  @EnumSource
  void refusesTheAdminActionByNamingWhatIsMissing(Era era) {
    assertAdminIsRefused(reader(era), "Missing scopes: todo:write, admin:access");
    assertAdminIsRefused(writer(era), "Missing scopes: admin:access");
    assertAdminIsRefused(as(era, "admin:access"), "Missing scopes: todo:write");
    assertAdminIsRefused(as(era, "todo:*", "admin:*"), "Missing scopes: todo:write, admin:access");
  }

  @ParameterizedTest
  @EnumSource
  void doesTheAdminActionForWhoHoldsBothScopes(Era era) {
    as(era, "admin:access", "todo:write")
        .call("admin_action")
        .assertStructured("{\"result\":\"success\"}")
        .assertText("{\"result\":\"success\"}");
  }

  @ParameterizedTest
  @EnumSource
  void givesEveryCallerDataAndAnAdministratorMore(Era era) {
    as(era).call("flexible_operation").assertStructured(Map.of("basic", "data"));
    as(era, "admin:access")
        .call("flexible_operation")
        .assertStructured(Map.of("basic", "data", "admin", "enhanced_data"));
  }

  private static void assertAdminIsRefused(TestClient client, String message) {
    client.call("admin_action").assertDenied("todo:write", "admin:access").assertMessage(message);
  }

  private TestClient as(Era era, String... scopes) {
    return server.client(era).as(scopes);
  }

  private TestClient reader(Era era) {
    return as(era, "todo:read");
  }

  private TestClient writer(Era era) {
    return as(era, "todo:write");
  }

  private String create(Era era, String title) {
    return at(todo(writer(era).call("create_todo", Map.of("title", title))), "id").asString();
  }

  private Answer update(Era era, String id, Map<String, ?> changes) {
    Map<String, Object> arguments = new HashMap<>(changes);
    arguments.put("todo_id", id);
    return writer(era).call("update_todo", arguments);
  }

  private String titles(Era era, String arguments) {
    List<JsonValue> todos =
        at(reader(era).callJson("list_todos", arguments).structured(), "todos").elements();
    return String.join(" ", todos.stream().map(todo -> at(todo, "title").asString()).toList());
  }

  private static JsonValue todo(Answer answer) {
    return at(answer.assertOk().structured(), "todo");
  }

  private static JsonValue at(JsonValue value, String... path) {
    JsonValue found = value;
    for (String name : path) {
      found = found.member(name).orElseThrow();
    }
    return found;
  }

  private static String item(String id, String title, String description, boolean completed) {
    return "{\"todo\":{\"id\":\"%s\",\"title\":\"%s\",\"description\":%s,\"completed\":%s}}"
        .formatted(id, title, description, completed);
  }
}
