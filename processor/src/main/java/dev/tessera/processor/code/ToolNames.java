package dev.tessera.processor.code;

import com.squareup.javapoet.NameAllocator;
import dev.tessera.processor.model.ServerModel;
import dev.tessera.processor.model.ToolModel;
import java.util.HashMap;
import java.util.Map;

/**
 * The names that generated code has for each tool: the method's own, or, where methods are
 * overloaded, one made from the tool's name.
 */
final class ToolNames {
  private final NameAllocator methods = new NameAllocator();
  private final NameAllocator constants = new NameAllocator();

  ToolNames(ServerModel server) {
    Map<String, Integer> uses = new HashMap<>();
    server.tools().forEach(tool -> uses.merge(tool.method().name(), 1, Integer::sum));
    constants.newName("SCOPES");
    constants.newName("DESCRIPTION");
    for (ToolModel tool : server.tools()) {
      String name = tool.method().name();
      methods.newName(uses.getOrDefault(name, 0) == 1 ? name : CamelCase.of(tool.name()), tool);
      constants.newName(CamelCase.constant(methods.get(tool)), tool);
    }
  }

  /** As in {@code createTodo}. */
  String method(ToolModel tool) {
    return methods.get(tool);
  }

  /** As in {@code CREATE_TODO}. */
  String constant(ToolModel tool) {
    return constants.get(tool);
  }
}
