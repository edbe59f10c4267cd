package dev.tessera.runtime.resource;

/**
 * There is no resource at this URI. A method with {@code @McpResource} may throw it; clients get
 * the error of their revision (MCP 2026-07-28, Resources, Error Handling), with the URI and nothing
 * else.
 */
public final class ResourceNotFoundException extends Exception {
  private static final long serialVersionUID = 1L;

  /**
   * @param uri where there is nothing
   */
  public ResourceNotFoundException(String uri) {
    super("Resource not found: " + uri);
  }
}
