package dev.tessera.runtime.protocol.call;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tessera.runtime.content.Annotations;
import dev.tessera.runtime.content.Content;
import dev.tessera.runtime.content.Meta;
import dev.tessera.runtime.json.JsonWriter;
import dev.tessera.runtime.protocol.message.Revision;
import java.util.Locale;

/**
 * Writes content as a revision has it. What a revision does not have becomes a text that names it,
 * so that the model knows there was something.
 */
final class ContentWriter implements Content.Visitor<JsonWriter> {
  private final JsonWriter out;
  private final Revision revision;

  ContentWriter(JsonWriter out, Revision revision) {
    this.out = out;
    this.revision = revision;
  }

  void write(Content content) {
    content.accept(this);
  }

  @Override
  public JsonWriter visitText(Content.Text content) {
    begin("text").name("text").value(content.text());
    return end(content);
  }

  @Override
  public JsonWriter visitImage(Content.Image content) {
    begin("image").name("data").value(content.data());
    out.name("mimeType").value(content.mimeType());
    return end(content);
  }

  @Override
  public JsonWriter visitAudio(Content.Audio content) {
    if (!revision.hasAudio()) {
      return instead(content, "[audio, " + content.mimeType() + "]");
    }
    begin("audio").name("data").value(content.data());
    out.name("mimeType").value(content.mimeType());
    return end(content);
  }

  @Override
  public JsonWriter visitResourceLink(Content.ResourceLink content) {
    if (!revision.hasResourceLinks()) {
      return instead(content, content.name() + ": " + content.uri());
    }
    begin("resource_link").name("uri").value(content.uri()).name("name").value(content.name());
    content.title().ifPresent(title -> out.name("title").value(title));
    content.description().ifPresent(text -> out.name("description").value(text));
    content.mimeType().ifPresent(type -> out.name("mimeType").value(type));
    content.size().ifPresent(bytes -> out.name("size").value(bytes));
    if (revision.hasIcons()) {
      content.icons().ifPresent(json -> out.name("icons").rawValue(json.getBytes(UTF_8)));
    }
    return end(content);
  }

  @Override
  public JsonWriter visitEmbeddedResource(Content.EmbeddedResource content) {
    begin("resource").name("resource").beginObject();
    out.name("uri").value(content.uri()).name("mimeType").value(content.mimeType());
    out.name(content.binary() ? "blob" : "text").value(content.body()).endObject();
    return end(content);
  }

  private JsonWriter instead(Content content, String text) {
    return visitText(new Content.Text(text, content.annotations(), content.meta()));
  }

  private JsonWriter begin(String type) {
    return out.beginObject().name("type").value(type);
  }

  private JsonWriter end(Content content) {
    if (!content.annotations().isEmpty()) {
      write(content.annotations());
    }
    meta(content.meta());
    return out.endObject();
  }

  /** Writes the member {@code _meta} of a part of a result, where the revision has it. */
  void meta(Meta meta) {
    if (!meta.isEmpty() && revision.hasMetaOfDefinitions()) {
      members(out.name("_meta").beginObject(), meta);
      out.endObject();
    }
  }

  static void members(JsonWriter out, Meta meta) {
    meta.members().forEach((key, json) -> out.name(key).rawValue(json.getBytes(UTF_8)));
  }

  private void write(Annotations annotations) {
    out.name("annotations").beginObject();
    if (!annotations.audience().isEmpty()) {
      out.name("audience").beginArray();
      annotations.audience().forEach(member -> out.value(member.name().toLowerCase(Locale.ROOT)));
      out.endArray();
    }
    annotations.priority().ifPresent(priority -> out.name("priority").value(priority));
    if (revision.hasResourceLinks()) {
      annotations.lastModified().ifPresent(time -> out.name("lastModified").value(time.toString()));
    }
    out.endObject();
  }
}
