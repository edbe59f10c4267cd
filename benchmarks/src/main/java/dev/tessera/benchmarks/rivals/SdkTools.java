package dev.tessera.benchmarks.rivals;

import dev.tessera.benchmarks.todo.TodoStore;
import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The todo server's tools as one writes them for the SDK. */
final class SdkTools {
  private static final McpJsonMapper JSON = McpJsonDefaults.getMapper();

  private final TodoStore todos = new TodoStore();

  private SdkTools() {}

  /** The tools that this contract defines: so they have the names and schemas that ours have. */
  static List<SyncToolSpecification> of(Path contract) throws IOException {
    SdkTools tools = new SdkTools();
    Contract read = JSON.readValue(Files.readAllBytes(contract), Contract.class);
    return read.tools().stream().map(tools::specification).toList();
  }

  private SyncToolSpecification specification(Map<String, Object> definition) {
    Tool tool = JSON.convertValue(of20251125(definition), Tool.class);
    return new SyncToolSpecification(
        tool, (context, request) -> call(tool.name(), request.arguments()));
  }

  /** Results that are no objects came with 2026-07-28, and are text before. */
  private static Map<String, Object> of20251125(Map<String, Object> definition) {
    Map<String, Object> older = new HashMap<>(definition);
    if (older.get("outputSchema") instanceof Map<?, ?> schema
        && !"object".equals(schema.get("type"))) {
      older.remove("outputSchema");
    }
    return older;
  }

  private CallToolResult call(String tool, Map<String, Object> arguments) {
    return switch (tool) {
      case "add", "add_blocking" ->
          text(String.valueOf(number(arguments, "a") + number(arguments, "b")));
      case "create_todo" ->
          structured(todos.create(string(arguments, "title"), optional(arguments, "description")));
      case "get_todo" -> structured(todos.get(string(arguments, "todo_id")).orElseThrow());
      case "delete_todo" -> structured(todos.delete(string(arguments, "todo_id")));
      default -> structured(required(arguments, "order"));
    };
  }

  private static CallToolResult text(String text) {
    return CallToolResult.builder().addTextContent(text).build();
  }

  private static CallToolResult structured(Object result) {
    try {
      return CallToolResult.builder()
          .structuredContent(result)
          .addTextContent(JSON.writeValueAsString(result))
          .build();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static int number(Map<String, Object> arguments, String name) {
    return ((Number) required(arguments, name)).intValue();
  }

  private static String string(Map<String, Object> arguments, String name) {
    return (String) required(arguments, name);
  }

  private static Object required(Map<String, Object> arguments, String name) {
    return Objects.requireNonNull(arguments.get(name), name);
  }

  private static @Nullable String optional(Map<String, Object> arguments, String name) {
    return (String) arguments.get(name);
  }

  /** What of a contract is needed here. */
  record Contract(List<Map<String, Object>> tools) {}
}
