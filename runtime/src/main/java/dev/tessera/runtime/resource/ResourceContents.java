package dev.tessera.runtime.resource;

import dev.tessera.runtime.content.Meta;
import java.util.Base64;
import java.util.Optional;

/**
 * What is in a resource, or in one part of it (MCP 2026-07-28, Resources, Resource Contents). A
 * method with {@code @McpResource} may return one or a {@code List} of them.
 *
 * <p>Immutable and thread-safe.
 *
 * @param uri what it is known by; the URI that was asked for if empty
 * @param mimeType its type; the one that the resource declares if empty
 * @param body the text, or the bytes in base64
 * @param binary whether it is bytes
 * @param meta what is said beside it; sent from revision 2025-06-18 on
 */
public record ResourceContents(
    Optional<String> uri, Optional<String> mimeType, String body, boolean binary, Meta meta) {

  /** A text. */
  public static ResourceContents text(String text) {
    return new ResourceContents(Optional.empty(), Optional.empty(), text, false, Meta.none());
  }

  /** Bytes. */
  public static ResourceContents binary(byte[] bytes) {
    String base64 = Base64.getEncoder().encodeToString(bytes);
    return new ResourceContents(Optional.empty(), Optional.empty(), base64, true, Meta.none());
  }

  /** The same at another URI than the one that was asked for. */
  public ResourceContents at(String other) {
    return new ResourceContents(Optional.of(other), mimeType, body, binary, meta);
  }

  /** The same with a type, as in {@code text/markdown}. */
  public ResourceContents ofType(String other) {
    return new ResourceContents(uri, Optional.of(other), body, binary, meta);
  }

  /**
   * The same with one more member of {@code _meta}.
   *
   * @param json its value, as JSON
   * @throws IllegalArgumentException as {@link Meta#with} says
   */
  public ResourceContents withMeta(String key, String json) {
    return new ResourceContents(uri, mimeType, body, binary, meta.with(key, json));
  }
}
