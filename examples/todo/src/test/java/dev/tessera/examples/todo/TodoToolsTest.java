package dev.tessera.examples.todo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tessera.dev.IssuerEra;
import dev.tessera.dev.ScopeClaim;
import dev.tessera.dev.junit.SmokeTest;
import dev.tessera.dev.junit.TesseraTest;
import dev.tessera.dev.test.TestClient;
import dev.tessera.runtime.TesseraServer;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The todo server as users test theirs: see docs/testing.md. */
@TesseraTest
@Tag(TodoServer.IN_PROCESS)
class TodoToolsTest implements TesseraTest.Served {

  @Override
  public TesseraServer.Builder server() {
    return TodoToolsServer.builder(new TodoTools());
  }

  @TestFactory
  Stream<DynamicNode> keepsItsPromises() {
    return SmokeTest.of(new TodoToolsMcp(new TodoTools()));
  }

  @Test
  void aWriterCreatesATodo(TestClient client) {
    String title =
        client
            .as("todo:write")
            .call("create_todo", Map.of("title", "Buy milk"))
            .assertOk()
            .structured()
            .member("todo")
            .flatMap(todo -> todo.member("title"))
            .orElseThrow()
            .asString();

    assertThat(title).isEqualTo("Buy milk");
  }

  @Test
  void aReaderMayNotWrite(TestClient client) {
    client
        .as("todo:read")
        .call("create_todo", Map.of("title", "x"))
        .assertDenied("todo:write")
        .assertMessage("Insufficient permissions: `todo:write` scope required.");
  }

  @Test
  void theAdminActionNeedsBothScopes(TestClient client) {
    client
        .as("todo:write")
        .call("admin_action")
        .assertDenied("todo:write", "admin:access")
        .assertMessage("Missing scopes: admin:access");
    client
        .as("todo:write", "admin:access")
        .call("admin_action")
        .assertStructured(Map.of("result", "success"));
  }

  @Test
  void whatIsNotThereIsAnErrorOfTheTool(TestClient client) {
    client
        .as("todo:read")
        .call("get_todo", Map.of("todo_id", "no-such-id"))
        .assertToolError("Todo `no-such-id` not found.");
  }

  @Test
  void everythingThatIsWrongWithTheArgumentsIsSaidAtOnce(TestClient client) {
    client
        .as("todo:write")
        .call("update_todo", Map.of("title", 7, "colour", "red"))
        .assertInvalidArguments("/todo_id", "/title", "/colour");
  }

  @Test
  void anUnknownToolIsNotNamedAgain(TestClient client) {
    client.as("todo:read").call("no_such_tool").assertUnknownTool();
    client.as("todo:read").legacy().call("no_such_tool").assertUnknownTool();
  }

  @Test
  void whoHasNotLoggedInIsToldHow(TestClient client) {
    assertThat(client.call("list_todos").assertLogInRequired().challenge())
        .containsEntry("scope", "todo:read");
    client.legacy().call("list_todos").assertLogInRequired();
  }

  @Test
  void anExpiredTokenIsNone(TestClient client) {
    client
        .with(token -> token.scopes("todo:read").expired())
        .call("list_todos")
        .assertInvalidToken();
  }

  @ParameterizedTest
  @EnumSource
  void everyFormOfTheScopeClaimCounts(ScopeClaim form, TestClient client) {
    client.with(token -> token.scopes("todo:read").scopeClaim(form)).call("list_todos").assertOk();
  }

  @ParameterizedTest
  @EnumSource
  void bothFormsOfTheIssuerAreAccepted(IssuerEra era, TestClient client) {
    client.with(token -> token.scopes("todo:read").issuer(era)).call("list_todos").assertOk();
  }

  @Test
  void allToolsAreListed(TestClient client) {
    assertThat(client.as().tools().names()).startsWith("create_todo", "list_todos").hasSize(7);
  }
}
