package dev.tessera.runtime.tool;

/**
 * What a server makes of its guards: not who may do what, which they say, but who sees what, and
 * what becomes of those who may not.
 *
 * <p>Immutable and thread-safe.
 *
 * @param visibility what callers see
 * @param anonymous whether callers without an access token may see and use what is public; over
 *     HTTP, where a server with anything that is not public wants a token with every request
 *     otherwise
 */
public record AccessPolicy(Visibility visibility, boolean anonymous) {
  private static final AccessPolicy USUAL = new AccessPolicy(Visibility.ALL, false);

  /** What holds unless {@code @McpServer} says otherwise. */
  public static AccessPolicy usual() {
    return USUAL;
  }

  /** The same, with this visibility. */
  public AccessPolicy withVisibility(Visibility other) {
    return new AccessPolicy(other, anonymous);
  }

  /** The same, with callers who have no access token. */
  public AccessPolicy withAnonymous() {
    return new AccessPolicy(visibility, true);
  }

  /** What lists show to a caller. */
  public enum Visibility {
    /** Everything there is. */
    ALL,
    /** What the caller may use; for anybody else it does not exist. */
    GRANTED
  }
}
