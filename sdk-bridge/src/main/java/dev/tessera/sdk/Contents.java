package dev.tessera.sdk;

import dev.tessera.runtime.content.Annotations;
import dev.tessera.runtime.content.Content;
import dev.tessera.runtime.content.Meta;
import dev.tessera.runtime.json.JsonValue;
import io.modelcontextprotocol.spec.McpSchema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Content as the SDK has it. */
final class Contents implements Content.Visitor<McpSchema.Content> {
  private static final Contents VISITOR = new Contents();

  private Contents() {}

  static McpSchema.Content of(Content content) {
    return content.accept(VISITOR);
  }

  static McpSchema.Content text(String text) {
    return McpSchema.TextContent.builder(text).build();
  }

  @Override
  public McpSchema.Content visitText(Content.Text content) {
    return new McpSchema.TextContent(annotations(content), content.text(), meta(content.meta()));
  }

  @Override
  public McpSchema.Content visitImage(Content.Image content) {
    return new McpSchema.ImageContent(
        annotations(content), content.data(), content.mimeType(), meta(content.meta()));
  }

  @Override
  public McpSchema.Content visitAudio(Content.Audio content) {
    return new McpSchema.AudioContent(
        annotations(content), content.data(), content.mimeType(), meta(content.meta()));
  }

  @Override
  public McpSchema.Content visitResourceLink(Content.ResourceLink content) {
    return new McpSchema.ResourceLink(
        content.name(),
        content.title().orElse(null),
        content.uri(),
        content.description().orElse(null),
        content.mimeType().orElse(null),
        boxed(content.size()),
        annotations(content),
        meta(content.meta()));
  }

  @Override
  public McpSchema.Content visitEmbeddedResource(Content.EmbeddedResource content) {
    return new McpSchema.EmbeddedResource(
        annotations(content),
        resource(content.uri(), content.mimeType(), content.body(), content.binary(), Meta.none()),
        meta(content.meta()));
  }

  /** The contents of a resource: a text, or bytes in base64. */
  static McpSchema.ResourceContents resource(
      String uri, @Nullable String mimeType, String body, boolean binary, Meta meta) {
    return binary
        ? new McpSchema.BlobResourceContents(uri, mimeType, body, meta(meta))
        : new McpSchema.TextResourceContents(uri, mimeType, body, meta(meta));
  }

  /** What is said beside something; null if nothing. */
  static @Nullable Map<String, Object> meta(Meta meta) {
    if (meta.isEmpty()) {
      return null;
    }
    Map<String, Object> members = new LinkedHashMap<>();
    meta.members()
        .forEach(
            (key, json) -> {
              Object value = Plain.value(JsonValue.parse(json));
              if (value != null) {
                members.put(key, value);
              }
            });
    return members;
  }

  static @Nullable Long boxed(OptionalLong value) {
    return value.isPresent() ? Long.valueOf(value.getAsLong()) : null;
  }

  private static McpSchema.@Nullable Annotations annotations(Content content) {
    Annotations annotations = content.annotations();
    return annotations.isEmpty()
        ? null
        : new McpSchema.Annotations(
            roles(annotations),
            annotations.priority().isPresent() ? annotations.priority().getAsDouble() : null,
            annotations.lastModified().map(Object::toString).orElse(null));
  }

  private static @Nullable List<McpSchema.Role> roles(Annotations annotations) {
    return annotations.audience().isEmpty()
        ? null
        : annotations.audience().stream()
            .map(
                member ->
                    switch (member) {
                      case USER -> McpSchema.Role.USER;
                      case ASSISTANT -> McpSchema.Role.ASSISTANT;
                    })
            .toList();
  }
}
