package dev.tessera.processor.code;

import com.squareup.javapoet.ClassName;
import dev.tessera.processor.model.Operation;
import dev.tessera.processor.model.ServerModel;
import dev.tessera.processor.model.ToolModel;
import java.util.ArrayList;
import java.util.List;

/**
 * How a server is laid out in classes. A few operations fit into the one that users see; more of
 * them are spread over parts, long before the limits of a class file (JVMS section 4.11).
 */
final class Layout {
  private static final int OPERATIONS_PER_CLASS = 100;

  private final ServerModel server;
  private final List<ToolObject> objects;
  private final boolean oneClass;
  private final List<Part> parts = new ArrayList<>();

  Layout(ServerModel server) {
    this.server = server;
    objects = ToolObject.of(server);
    oneClass = server.operations().size() <= OPERATIONS_PER_CLASS;
    for (Dispatch dispatch : Dispatch.values()) {
      addParts(
          dispatch,
          server.operations().stream().filter(it -> it.kind() == dispatch.kind()).toList());
    }
  }

  private void addParts(Dispatch dispatch, List<Operation> operations) {
    for (int first = 0; first < operations.size(); first += OPERATIONS_PER_CLASS) {
      int end = Math.min(operations.size(), first + OPERATIONS_PER_CLASS);
      String number = oneClass ? "" : Integer.toString(parts.size() + 1);
      parts.add(
          new Part(
              dispatch,
              server.generated(oneClass ? "Mcp" : "Part" + number),
              server.generated(schemas(dispatch) + number),
              first,
              operations.subList(first, end)));
    }
  }

  /** Of prompts and resources, only the forms that they ask for have schemas. */
  private String schemas(Dispatch dispatch) {
    return oneClass && dispatch != Dispatch.CALL
        ? CamelCase.capitalized(dispatch.plural()) + "Schemas"
        : "Schemas";
  }

  /**
   * Some of the operations of one kind, and the classes that they are in.
   *
   * @param dispatch their kind
   * @param type the class that calls them
   * @param schemas the class that holds their schemas
   * @param first the index of the first among all of the kind
   * @param operations the operations
   */
  record Part(
      Dispatch dispatch, ClassName type, ClassName schemas, int first, List<Operation> operations) {

    /** Those that are tools. */
    List<ToolModel> tools() {
      return operations.stream()
          .filter(ToolModel.class::isInstance)
          .map(ToolModel.class::cast)
          .toList();
    }
  }

  ServerModel server() {
    return server;
  }

  /** The class that users see. */
  ClassName mcp() {
    return server.generated("Mcp");
  }

  ClassName guards() {
    return mcp().nestedClass("Guards");
  }

  /** Whether all operations are in the class that users see. */
  boolean isOneClass() {
    return oneClass;
  }

  List<Part> parts() {
    return parts;
  }

  List<Part> parts(Dispatch dispatch) {
    return parts.stream().filter(part -> part.dispatch() == dispatch).toList();
  }

  static int operationsPerPart() {
    return OPERATIONS_PER_CLASS;
  }

  /** The objects that calling any of these takes, in the order of their classes. */
  List<ToolObject> objects(List<Operation> operations) {
    return objects.stream().filter(object -> object.isFor(operations)).toList();
  }

  /** The objects that calling everything takes. */
  List<ToolObject> objects() {
    return objects;
  }
}
