package dev.tessera.runtime.protocol.call;

import dev.tessera.runtime.content.Meta;
import dev.tessera.runtime.content.ToolResult;
import dev.tessera.runtime.json.JsonWriter;
import dev.tessera.runtime.json.RawJson;
import dev.tessera.runtime.protocol.catalog.Catalog;
import dev.tessera.runtime.protocol.message.Frames;
import dev.tessera.runtime.protocol.message.Outcome;
import dev.tessera.runtime.protocol.message.Revision;
import dev.tessera.runtime.tool.Decision;
import dev.tessera.runtime.tool.Tool;
import java.nio.charset.StandardCharsets;

/**
 * Writes what {@code tools/call} answers, in the form of a revision (MCP 2026-07-28, Tools, Tool
 * Result): an object is structured content from 2025-06-18 on, any other value from 2026-07-28 on,
 * each with the same JSON as text beside it; a string is text only.
 */
final class Results {
  /** What stands around a text. */
  private static final int FRAME_SIZE = 48;

  /** Much of what a tool puts together itself is larger, and the memory grows. */
  private static final int WHOLE_SIZE = 160;

  /** What stands around structured content besides. */
  private static final int STRUCTURE_SIZE = 24;

  /** What a result of a modern revision has besides, but for its metadata. */
  private static final int MODERN_SIZE = 40;

  private final Catalog catalog;
  private final Revision revision;

  Results(Catalog catalog, Revision revision) {
    this.catalog = catalog;
    this.revision = revision;
  }

  Revision revision() {
    return revision;
  }

  /** The answer to a call that went well. */
  Outcome.Answer success(RawJson id, Tool tool, JsonWriter value) {
    boolean structured = revision.hasStructuredContent(tool.resultKind());
    int size = value.size() + (structured ? STRUCTURE_SIZE + value.size() : 0);
    JsonWriter out = begin(id, size);
    out.name("content").beginArray();
    switch (tool.resultKind()) {
      case NONE, CONTENT -> {}
      case TEXT ->
          out.beginObject().name("type").value("text").name("text").rawValue(value).endObject();
      case OBJECT, VALUE ->
          out.beginObject().name("type").value("text").name("text").textOf(value).endObject();
    }
    out.endArray();
    if (structured) {
      out.name("structuredContent").rawValue(value);
    }
    return end(out);
  }

  /** The answer that the tool has put together itself. */
  Outcome.Answer whole(RawJson id, ToolResult result) {
    JsonWriter out = begin(id, WHOLE_SIZE);
    ContentWriter contents = new ContentWriter(out, revision);
    out.name("content").beginArray();
    result.content().forEach(contents::write);
    out.endArray();
    result
        .structuredContent()
        .filter(this::isStructured)
        .ifPresent(json -> out.name("structuredContent").rawValue(utf8(json)));
    if (result.isError()) {
      out.name("isError").value(true);
    }
    return end(out, result.meta());
  }

  private boolean isStructured(String json) {
    return json.startsWith("{")
        ? revision.hasTitlesAndStructuredObjects()
        : revision.hasStructuredValues();
  }

  /** The answer to a call that went wrong, for the model to read. */
  Outcome.Answer failure(RawJson id, String text) {
    JsonWriter out = begin(id, text.length());
    out.name("content").beginArray().beginObject();
    out.name("type").value("text").name("text").value(text).endObject().endArray();
    out.name("isError").value(true);
    return end(out);
  }

  /** The answer to a call that a guard has refused, where the model is to read that. */
  Outcome.Answer denial(RawJson id, Decision decision) {
    JsonWriter json = new JsonWriter().beginObject().name("error").value(decision.message());
    return failure(id, json.endObject().toString());
  }

  /**
   * Begins a result; its members are to be written next, then {@link #end(JsonWriter)}.
   *
   * @param size about how many bytes they will have
   */
  JsonWriter begin(RawJson id, int size) {
    int besides = revision.isModern() ? MODERN_SIZE + catalog.resultMeta().length : 0;
    JsonWriter out = Frames.beginResult(id, FRAME_SIZE + size + besides);
    out.beginObject();
    if (revision.isModern()) {
      out.name("resultType").value("complete");
    }
    return out;
  }

  /** Ends what {@link #begin} has begun. */
  Outcome.Answer end(JsonWriter out) {
    if (revision.isModern()) {
      out.name("_meta").rawValue(catalog.resultMeta());
    }
    return Frames.endResult(out.endObject());
  }

  /** Ends it with what is said beside it. */
  Outcome.Answer end(JsonWriter out, Meta meta) {
    if (meta.isEmpty()) {
      return end(out);
    }
    out.name("_meta").beginObject();
    ContentWriter.members(out, meta);
    if (revision.isModern()) {
      catalog.writeServerInfo(out);
    }
    return Frames.endResult(out.endObject().endObject());
  }

  private static byte[] utf8(String json) {
    return json.getBytes(StandardCharsets.UTF_8);
  }
}
