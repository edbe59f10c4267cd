package dev.tessera.runtime.protocol.catalog;

import dev.tessera.runtime.json.JsonWriter;
import dev.tessera.runtime.prompt.Prompt;
import dev.tessera.runtime.prompt.PromptArgument;
import dev.tessera.runtime.protocol.message.Revision;
import dev.tessera.runtime.resource.Resource;
import dev.tessera.runtime.tool.Tool;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Writes definitions of tools, resources and prompts in the form of a revision. */
final class DefinitionWriter {
  private static final int SIZE = 512;

  private final Revision revision;
  private final JsonWriter out = new JsonWriter(SIZE).beginObject();

  private DefinitionWriter(Revision revision) {
    this.revision = revision;
  }

  static byte[] tool(Tool tool, Revision revision) {
    DefinitionWriter writer = new DefinitionWriter(revision);
    writer.names(tool.name(), tool.title(), tool.description());
    writer.json("inputSchema", Optional.of(tool.inputSchema()));
    if (revision.hasStructuredContent(tool.resultKind())) {
      writer.json("outputSchema", tool.outputSchema());
    }
    if (revision.hasToolAnnotations()) {
      writer.json("annotations", tool.annotations());
    }
    return writer.end(tool.icons(), tool.meta());
  }

  static byte[] resource(Resource resource, Revision revision) {
    DefinitionWriter writer = new DefinitionWriter(revision);
    writer.out.name(resource.isTemplate() ? "uriTemplate" : "uri").value(resource.uri());
    writer.names(resource.name(), resource.title(), resource.description());
    writer.text("mimeType", resource.mimeType());
    if (!resource.isTemplate()) {
      resource.size().ifPresent(bytes -> writer.out.name("size").value(bytes));
    }
    writer.json("annotations", resource.annotations());
    return writer.end(resource.icons(), resource.meta());
  }

  static byte[] prompt(Prompt prompt, Revision revision) {
    DefinitionWriter writer = new DefinitionWriter(revision);
    writer.names(prompt.name(), prompt.title(), prompt.description());
    if (!prompt.arguments().isEmpty()) {
      writer.out.name("arguments").beginArray();
      prompt.arguments().forEach(writer::argument);
      writer.out.endArray();
    }
    return writer.end(prompt.icons(), prompt.meta());
  }

  private void argument(PromptArgument argument) {
    out.beginObject();
    names(argument.name(), argument.title(), argument.description());
    out.name("required").value(argument.required()).endObject();
  }

  private void names(String name, Optional<String> title, Optional<String> description) {
    out.name("name").value(name);
    if (revision.hasTitlesAndStructuredObjects()) {
      text("title", title);
    }
    text("description", description);
  }

  private void text(String member, Optional<String> text) {
    if (text.isPresent()) {
      out.name(member).value(text.get());
    }
  }

  private void json(String member, Optional<String> json) {
    if (json.isPresent()) {
      out.name(member).rawValue(json.get().getBytes(StandardCharsets.UTF_8));
    }
  }

  private byte[] end(Optional<String> icons, Optional<String> meta) {
    if (revision.hasIcons()) {
      json("icons", icons);
    }
    if (revision.hasMetaOfDefinitions()) {
      json("_meta", meta);
    }
    return out.endObject().toByteArray();
  }
}
