package dev.tessera;

/** What the lists of an {@link McpServer} show to a caller. */
public enum Visibility {
  /** Everything. What the caller's scopes do not permit is refused, with the scopes it needs. */
  ALL,

  /**
   * What the caller may use. Everything else answers that caller as if it did not exist, so nobody
   * learns of it; and no client learns which scope it would have to ask for.
   */
  GRANTED
}
