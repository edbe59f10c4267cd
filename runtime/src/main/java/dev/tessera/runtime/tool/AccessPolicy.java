package dev.tessera.runtime.tool;

/**
 * What a server makes of its guards: not who may do what, which they say, but who sees what, and
 * what becomes of those who may not.
 *
 * <p>Immutable and thread-safe.
 *
 * @param visibility what callers see
 */
public record AccessPolicy(Visibility visibility) {
  private static final AccessPolicy USUAL = new AccessPolicy(Visibility.ALL);

  /** What holds unless {@code @McpServer} says otherwise. */
  public static AccessPolicy usual() {
    return USUAL;
  }

  /** The same, with this visibility. */
  public AccessPolicy withVisibility(Visibility other) {
    return new AccessPolicy(other);
  }

  /** What lists show to a caller. */
  public enum Visibility {
    /** Everything there is. */
    ALL,
    /** What the caller may use; for anybody else it does not exist. */
    GRANTED
  }
}
