package dev.tessera.runtime.protocol.call;

import dev.tessera.runtime.json.JsonWriter;
import dev.tessera.runtime.json.RawJson;
import dev.tessera.runtime.protocol.message.Frames;
import dev.tessera.runtime.protocol.message.Outcome;
import dev.tessera.runtime.protocol.message.Revision;
import dev.tessera.runtime.tool.Tool;

/**
 * Writes what {@code tools/call} answers, in the form of a revision (MCP 2026-07-28, Tools, Tool
 * Result): an object is structured content from 2025-06-18 on, any other value from 2026-07-28 on,
 * each with the same JSON as text beside it; a string is text only.
 */
final class Results {
  private static final int FRAME_SIZE = 160;

  private final Catalog catalog;
  private final Revision revision;

  Results(Catalog catalog, Revision revision) {
    this.catalog = catalog;
    this.revision = revision;
  }

  /** Whether this revision has structured content, and so an output schema, for this tool. */
  static boolean isStructured(Tool tool, Revision revision) {
    return switch (tool.resultKind()) {
      case NONE, TEXT -> false;
      case OBJECT -> revision.hasTitlesAndStructuredObjects();
      case VALUE -> revision.hasStructuredValues();
    };
  }

  Revision revision() {
    return revision;
  }

  /** The answer to a call that went well. */
  Outcome.Answer success(RawJson id, Tool tool, JsonWriter value) {
    JsonWriter out = begin(id, value.size() * 2);
    out.name("content").beginArray();
    switch (tool.resultKind()) {
      case NONE -> {}
      case TEXT -> out.beginObject().name("type").value("text").name("text").rawValue(value);
      case OBJECT, VALUE -> out.beginObject().name("type").value("text").name("text").textOf(value);
    }
    if (tool.resultKind() != Tool.ResultKind.NONE) {
      out.endObject();
    }
    out.endArray();
    if (isStructured(tool, revision)) {
      out.name("structuredContent").rawValue(value);
    }
    return end(out);
  }

  /** The answer to a call that went wrong, for the model to read. */
  Outcome.Answer failure(RawJson id, String text) {
    JsonWriter out = begin(id, text.length());
    out.name("content").beginArray().beginObject();
    out.name("type").value("text").name("text").value(text).endObject().endArray();
    out.name("isError").value(true);
    return end(out);
  }

  private JsonWriter begin(RawJson id, int size) {
    JsonWriter out = Frames.beginResult(id, size + FRAME_SIZE + catalog.resultMeta().length);
    out.beginObject();
    if (revision.isModern()) {
      out.name("resultType").value("complete");
    }
    return out;
  }

  private Outcome.Answer end(JsonWriter out) {
    if (revision.isModern()) {
      out.name("_meta").rawValue(catalog.resultMeta());
    }
    return Frames.endResult(out.endObject());
  }
}
