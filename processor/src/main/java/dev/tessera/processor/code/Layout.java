package dev.tessera.processor.code;

import com.squareup.javapoet.ClassName;
import dev.tessera.processor.model.ServerModel;
import dev.tessera.processor.model.ToolModel;
import java.util.ArrayList;
import java.util.List;

/**
 * How a server is laid out in classes. A few tools fit into the one that users see; more of them
 * are spread over parts, long before the limits of a class file (JVMS section 4.11).
 */
final class Layout {
  private static final int TOOLS_PER_CLASS = 100;

  private final ServerModel server;
  private final List<ToolObject> objects;
  private final List<Part> parts = new ArrayList<>();

  Layout(ServerModel server) {
    this.server = server;
    objects = ToolObject.of(server);
    int size = server.tools().size();
    for (int first = 0; first < Math.max(1, size); first += TOOLS_PER_CLASS) {
      int end = Math.min(size, first + TOOLS_PER_CLASS);
      String number = size <= TOOLS_PER_CLASS ? "" : Integer.toString(parts.size() + 1);
      parts.add(
          new Part(
              server.generated(number.isEmpty() ? "Mcp" : "Part" + number),
              server.generated("Schemas" + number),
              first,
              server.tools().subList(first, end)));
    }
  }

  /**
   * Some of the tools, and the classes that they are in.
   *
   * @param type the class that calls them
   * @param schemas the class that holds their schemas
   * @param first the index of the first among all tools
   * @param tools the tools
   */
  record Part(ClassName type, ClassName schemas, int first, List<ToolModel> tools) {}

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

  /** Whether all tools are in the class that users see. */
  boolean isOneClass() {
    return parts.size() == 1;
  }

  List<Part> parts() {
    return parts;
  }

  static int toolsPerPart() {
    return TOOLS_PER_CLASS;
  }

  /** The objects that calling any of these tools takes, in the order of their classes. */
  List<ToolObject> objects(List<ToolModel> tools) {
    return objects.stream().filter(object -> object.isFor(tools)).toList();
  }

  /** The objects that calling all tools takes. */
  List<ToolObject> objects() {
    return objects;
  }
}
