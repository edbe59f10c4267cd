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
 * @param scopeDenial how a caller is told that a scope is missing
 */
public record AccessPolicy(Visibility visibility, boolean anonymous, ScopeDenial scopeDenial) {
  private static final AccessPolicy USUAL =
      new AccessPolicy(Visibility.ALL, false, ScopeDenial.CHALLENGE);

  /** What holds unless {@code @McpServer} says otherwise. */
  public static AccessPolicy usual() {
    return USUAL;
  }

  /** The same, with this visibility. */
  public AccessPolicy withVisibility(Visibility other) {
    return new AccessPolicy(other, anonymous, scopeDenial);
  }

  /** The same, with callers who have no access token. */
  public AccessPolicy withAnonymous() {
    return new AccessPolicy(visibility, true, scopeDenial);
  }

  /** The same, with this answer to those who lack a scope. */
  public AccessPolicy withScopeDenial(ScopeDenial other) {
    return new AccessPolicy(visibility, anonymous, other);
  }

  /** What lists show to a caller. */
  public enum Visibility {
    /** Everything there is. */
    ALL,
    /** What the caller may use; for anybody else it does not exist. */
    GRANTED
  }

  /** How a caller is told that a scope is missing. */
  public enum ScopeDenial {
    /** HTTP status 403 with a challenge that names the scopes; an error on stdio. */
    CHALLENGE,
    /** A result of the tool, an error for the model to read. */
    TOOL_RESULT
  }
}
