package dev.tessera.sdk;

import dev.tessera.runtime.content.Annotations;
import dev.tessera.runtime.content.Content;
import io.modelcontextprotocol.spec.McpSchema;
import java.util.List;
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
    return new McpSchema.TextContent(annotations(content), content.text(), null);
  }

  @Override
  public McpSchema.Content visitImage(Content.Image content) {
    return new McpSchema.ImageContent(
        annotations(content), content.data(), content.mimeType(), null);
  }

  @Override
  public McpSchema.Content visitAudio(Content.Audio content) {
    return new McpSchema.AudioContent(
        annotations(content), content.data(), content.mimeType(), null);
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
        null);
  }

  @Override
  public McpSchema.Content visitEmbeddedResource(Content.EmbeddedResource content) {
    return new McpSchema.EmbeddedResource(
        annotations(content),
        resource(content.uri(), content.mimeType(), content.body(), content.binary()),
        null);
  }

  /** The contents of a resource: a text, or bytes in base64. */
  static McpSchema.ResourceContents resource(
      String uri, @Nullable String mimeType, String body, boolean binary) {
    return binary
        ? new McpSchema.BlobResourceContents(uri, mimeType, body, null)
        : new McpSchema.TextResourceContents(uri, mimeType, body, null);
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
