package dev.tessera.runtime.resource;

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
 */
public record ResourceContents(
    Optional<String> uri, Optional<String> mimeType, String body, boolean binary) {

  /** A text. */
  public static ResourceContents text(String text) {
    return new ResourceContents(Optional.empty(), Optional.empty(), text, false);
  }

  /** Bytes. */
  public static ResourceContents binary(byte[] bytes) {
    String base64 = Base64.getEncoder().encodeToString(bytes);
    return new ResourceContents(Optional.empty(), Optional.empty(), base64, true);
  }

  /** The same at another URI than the one that was asked for. */
  public ResourceContents at(String other) {
    return new ResourceContents(Optional.of(other), mimeType, body, binary);
  }

  /** The same with a type, as in {@code text/markdown}. */
  public ResourceContents ofType(String other) {
    return new ResourceContents(uri, Optional.of(other), body, binary);
  }
}
