package dev.tessera.processor.code;

import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.CodeBlock;
import com.squareup.javapoet.NameAllocator;
import dev.tessera.processor.model.Operation;
import dev.tessera.processor.model.ServerModel;
import dev.tessera.processor.model.ToolClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * An object of the user's that tools are called on.
 *
 * @param of its class
 * @param name the name of the fields and parameters that hold it
 */
record ToolObject(ToolClass of, String name) {

  /** Those of a server: {@code tools} is its own, the others are named after their classes. */
  static List<ToolObject> of(ServerModel server) {
    NameAllocator names = new NameAllocator();
    names.newName("DESCRIPTION");
    String own = names.newName("tools");
    List<ToolObject> objects = new ArrayList<>();
    for (ToolClass each : server.objects()) {
      boolean isOwn = each.type().equals(server.type());
      objects.add(new ToolObject(each, isOwn ? own : names.newName(fieldName(each))));
    }
    return objects;
  }

  private static String fieldName(ToolClass tools) {
    String name = tools.type().simpleName();
    return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }

  ClassName type() {
    return of.type();
  }

  boolean isFor(List<Operation> operations) {
    return operations.stream().anyMatch(this::isFor);
  }

  boolean isFor(Operation operation) {
    return !operation.method().isStatic() && operation.method().owner().equals(type());
  }

  /** The names of all, as arguments. */
  static CodeBlock arguments(List<ToolObject> objects) {
    return Literals.row(objects.stream().map(it -> CodeBlock.of("$N", it.name())).toList());
  }
}
