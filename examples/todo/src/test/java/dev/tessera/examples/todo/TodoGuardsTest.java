package dev.tessera.examples.todo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tessera.runtime.tool.Decision;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who may do what: the generated guards, without a server. */
@Tag(TodoServer.IN_PROCESS)
class TodoGuardsTest {
  private static final Set<String> NOBODY = Set.of();
  private static final Set<String> READER = Set.of("todo:read");
  private static final Set<String> WRITER = Set.of("todo:write");
  private static final Set<String> ADMIN = Set.of("admin:access");

  @Test
  void aReaderMayLookAndNotTouch() {
    assertThat(TodoToolsMcp.Guards.listTodos(READER).permitted()).isTrue();
    assertThat(TodoToolsMcp.Guards.getTodo(READER).permitted()).isTrue();
    assertThat(TodoToolsMcp.Guards.createTodo(READER).permitted()).isFalse();
    assertThat(TodoToolsMcp.Guards.updateTodo(READER).permitted()).isFalse();
    assertThat(TodoToolsMcp.Guards.deleteTodo(READER).permitted()).isFalse();
  }

  @Test
  void whoMayWriteMayAlsoRead() {
    assertThat(TodoToolsMcp.Guards.createTodo(WRITER).permitted()).isTrue();
    assertThat(TodoToolsMcp.Guards.updateTodo(WRITER).permitted()).isTrue();
    assertThat(TodoToolsMcp.Guards.deleteTodo(WRITER).permitted()).isTrue();
    assertThat(TodoToolsMcp.Guards.listTodos(WRITER).permitted()).isTrue();
    assertThat(TodoToolsMcp.Guards.getTodo(WRITER).permitted()).isTrue();
  }

  @Test
  void anAdministratorMayNeitherReadNorWriteForThatAlone() {
    assertThat(TodoToolsMcp.Guards.listTodos(ADMIN).permitted()).isFalse();
    assertThat(TodoToolsMcp.Guards.createTodo(ADMIN).permitted()).isFalse();
  }

  @Test
  void aRefusalNamesTheOneScopeThatIsMissing() {
    Decision decision = TodoToolsMcp.Guards.createTodo(READER);

    assertThat(decision.required()).containsExactly("todo:write");
    assertThat(decision.missing()).containsExactly("todo:write");
    assertThat(decision.message())
        .isEqualTo("Insufficient permissions: `todo:write` scope required.");
  }

  @Test
  void aRefusalOfTheAdminActionNamesOnlyWhatIsMissing() {
    assertThat(TodoToolsMcp.Guards.adminAction(NOBODY).message())
        .isEqualTo("Missing scopes: todo:write, admin:access");
    assertThat(TodoToolsMcp.Guards.adminAction(READER).message())
        .isEqualTo("Missing scopes: todo:write, admin:access");
    assertThat(TodoToolsMcp.Guards.adminAction(WRITER).message())
        .isEqualTo("Missing scopes: admin:access");
    assertThat(TodoToolsMcp.Guards.adminAction(ADMIN).message())
        .isEqualTo("Missing scopes: todo:write");
    assertThat(TodoToolsMcp.Guards.adminAction(ADMIN).required())
        .containsExactly("todo:write", "admin:access");
  }

  @Test
  void bothScopesTogetherPermitTheAdminAction() {
    Decision decision = TodoToolsMcp.Guards.adminAction(Set.of("admin:access", "todo:write"));

    assertThat(decision.permitted()).isTrue();
    assertThat(decision.missing()).isEmpty();
    assertThat(decision.message()).isEmpty();
  }

  @Test
  void anyCallerMayUseTheFlexibleOperation() {
    assertThat(TodoToolsMcp.Guards.flexibleOperation(NOBODY).permitted()).isTrue();
  }

  @Test
  void scopesCompareExactly() {
    Set<String> lookAlikes = Set.of("todo:*", "*", "Todo:Write", "todo:writer", " todo:write");

    assertThat(TodoToolsMcp.Guards.createTodo(lookAlikes).permitted()).isFalse();
    assertThat(TodoToolsMcp.Guards.listTodos(lookAlikes).permitted()).isFalse();
  }
}
