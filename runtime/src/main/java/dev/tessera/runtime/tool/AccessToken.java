package dev.tessera.runtime.tool;

import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The access token that a call came with, as far as its claims go: a parameter that a tool may
 * have, invisible to clients. All of it has been verified. Where a call needs no token (over stdio,
 * and on a server whose tools are all public) there are no claims.
 *
 * <p>Immutable and thread-safe; valid beyond the call.
 */
public final class AccessToken {
  private static final System.Logger LOG = System.getLogger("dev.tessera.tool");

  /** Bounded by the tools there are. */
  private static final Set<String> EXPOSING = ConcurrentHashMap.newKeySet();

  private final Caller caller;
  private final String tool;

  AccessToken(Caller caller, String tool) {
    this.caller = caller;
    this.tool = tool;
  }

  /** Who issued it, claim {@code iss}. */
  public Optional<String> issuer() {
    return string("iss");
  }

  /** For whom it is, claim {@code aud}: this server and perhaps others. */
  public List<String> audience() {
    return strings("aud");
  }

  /** When it expires, claim {@code exp}; it may have done so some seconds ago. */
  public Optional<Instant> expiry() {
    return caller.expiry();
  }

  /** The scopes as granted, nothing implied. */
  public Set<String> scopes() {
    return caller.scopes();
  }

  /** A claim that is a string; empty if it is absent or of another type. */
  public Optional<String> string(String claim) {
    return caller.claims().get(claim) instanceof String text ? Optional.of(text) : Optional.empty();
  }

  /**
   * A claim that is a list of strings, or one string, as {@code aud} may be; empty if it is absent
   * or of another type. Elements of other types are left out.
   */
  public List<String> strings(String claim) {
    Object value = caller.claims().get(claim);
    if (value instanceof List<?> elements) {
      return elements.stream().filter(String.class::isInstance).map(String.class::cast).toList();
    }
    return value instanceof String text ? List.of(text) : List.of();
  }

  /**
   * The token itself. <strong>Do not send it to another service.</strong> MCP forbids token
   * passthrough (2026-07-28, Authorization: an MCP server must not pass on the token that it
   * received from the client): the token was issued for this server, another service that takes it
   * cannot know on whose behalf it acts, and whoever runs that service can use it here. Get a token
   * of its own for each service that you call, such as by token exchange (RFC 8693), which is what
   * this method is for: there, the token is the {@code subject_token}, and goes to the issuer only.
   *
   * <p>The first use by each tool is a warning in the log.
   *
   * @return empty where the call came without a token
   */
  public Optional<String> exposeRawToken() {
    if (EXPOSING.add(tool)) {
      LOG.log(
          Level.WARNING,
          "Tool {0} reads the raw access token of its callers. It may go to nobody but its issuer:"
              + " MCP forbids token passthrough.",
          tool);
    }
    return caller.rawToken();
  }

  /** Without the token, which must not come into a log. */
  @Override
  public String toString() {
    return "AccessToken[issuer=" + issuer() + ", audience=" + audience() + "]";
  }
}
