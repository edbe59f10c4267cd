package dev.tessera.processor.code;

import com.squareup.javapoet.NameAllocator;
import dev.tessera.processor.model.Operation;
import dev.tessera.processor.model.OperationKind;
import dev.tessera.processor.model.ServerModel;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The names that generated code has for each operation: the method's own, or, where methods are
 * overloaded, one made from the name on the wire. Where two kinds have the same name, the tool has
 * it, and the other says its kind too.
 */
final class ToolNames {
  private final NameAllocator methods = new NameAllocator();
  private final NameAllocator constants = new NameAllocator();
  private final Set<String> taken = new HashSet<>();

  ToolNames(ServerModel server) {
    constants.newName("SCOPES");
    constants.newName("DESCRIPTION");
    for (OperationKind kind : OperationKind.values()) {
      List<Operation> all = server.operations().stream().filter(it -> it.kind() == kind).toList();
      Map<String, Integer> uses = new HashMap<>();
      all.forEach(it -> uses.merge(it.method().name(), 1, Integer::sum));
      Set<String> others = Set.copyOf(taken);
      all.forEach(it -> add(it, uses.getOrDefault(it.method().name(), 0) == 1, others));
    }
  }

  private void add(Operation operation, boolean isOnly, Set<String> others) {
    String name = isOnly ? operation.method().name() : CamelCase.of(operation.name());
    boolean isTaken = others.contains(name);
    String own = isTaken ? name + CamelCase.capitalized(operation.kind().word()) : name;
    taken.add(methods.newName(own, operation));
    constants.newName(CamelCase.constant(methods.get(operation)), operation);
  }

  /** As in {@code createTodo}. */
  String method(Operation operation) {
    return methods.get(operation);
  }

  /** As in {@code CREATE_TODO}. */
  String constant(Operation operation) {
    return constants.get(operation);
  }
}
