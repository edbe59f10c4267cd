package dev.tessera.runtime.tool;

/**
 * A tool needs a capability that the client has not declared. The client gets error -32021 (MCP
 * 2026-07-28, Overview, {@code _meta}), and in earlier revisions, which have no such error, a
 * result with {@code isError: true}.
 *
 * <p>Unchecked, since most methods that ask a client have no other answer than this one.
 */
public final class MissingCapabilityException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private static final String EXTENSIONS = "extensions.";

  private final String capability;

  /**
   * @param capability the name of the capability, as in {@code sampling}, or in {@code
   *     elicitation.url} for one inside another; of an extension {@code extensions.} and its
   *     identifier
   */
  public MissingCapabilityException(String capability) {
    super("This tool needs a client with the " + named(capability) + ".");
    this.capability = capability;
  }

  private static String named(String capability) {
    return capability.startsWith(EXTENSIONS)
        ? "extension \"" + capability.substring(EXTENSIONS.length()) + "\""
        : "capability \"" + capability + "\"";
  }

  /** The name of the capability. */
  public String capability() {
    return capability;
  }
}
