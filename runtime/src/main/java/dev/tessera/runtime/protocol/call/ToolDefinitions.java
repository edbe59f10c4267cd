package dev.tessera.runtime.protocol.call;

import dev.tessera.runtime.json.JsonWriter;
import dev.tessera.runtime.protocol.message.Revision;
import dev.tessera.runtime.tool.Tool;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/** The definitions of all tools in the form of one revision, of which lists are put together. */
final class ToolDefinitions {
  private static final int FRAME_SIZE = 512;

  private final Revision revision;
  private final List<byte[]> definitions;

  ToolDefinitions(List<Tool> tools, Revision revision) {
    this.revision = revision;
    this.definitions = tools.stream().map(tool -> definition(tool, revision)).toList();
  }

  /**
   * A result of {@code tools/list}.
   *
   * @param shown which tools are in it, by their index
   */
  byte[] list(IntPredicate shown, Caching caching, byte[] resultMeta) {
    JsonWriter out = new JsonWriter(size(shown));
    out.beginObject();
    if (revision.isModern()) {
      out.name("resultType").value("complete");
    }
    out.name("tools").beginArray();
    for (int i = 0; i < definitions.size(); i++) {
      if (shown.test(i)) {
        out.rawValue(definitions.get(i));
      }
    }
    out.endArray();
    if (revision.isModern()) {
      caching.write(out);
      out.name("_meta").rawValue(resultMeta);
    }
    return out.endObject().toByteArray();
  }

  private int size(IntPredicate shown) {
    int size = FRAME_SIZE;
    for (int i = 0; i < definitions.size(); i++) {
      size += shown.test(i) ? definitions.get(i).length + 1 : 0;
    }
    return size;
  }

  private static byte[] definition(Tool tool, Revision revision) {
    JsonWriter out = new JsonWriter(FRAME_SIZE);
    out.beginObject();
    out.name("name").value(tool.name());
    if (revision.hasTitlesAndStructuredObjects()) {
      tool.title().ifPresent(title -> out.name("title").value(title));
    }
    tool.description().ifPresent(description -> out.name("description").value(description));
    out.name("inputSchema").rawValue(utf8(tool.inputSchema()));
    outputSchema(tool, revision)
        .ifPresent(schema -> out.name("outputSchema").rawValue(utf8(schema)));
    if (revision.hasToolAnnotations()) {
      tool.annotations().ifPresent(json -> out.name("annotations").rawValue(utf8(json)));
    }
    return out.endObject().toByteArray();
  }

  private static Optional<String> outputSchema(Tool tool, Revision revision) {
    return Results.isStructured(tool, revision) ? tool.outputSchema() : Optional.empty();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
