package dev.tessera.runtime.auth;

import dev.tessera.runtime.auth.InvalidTokenException.Reason;
import java.util.List;
import java.util.Optional;

/**
 * The access token of a request: in the header Authorization and nowhere else (RFC 6750 section
 * 2.1; MCP 2026-07-28, Authorization: never in the query string).
 */
public final class BearerToken {
  private static final String SCHEME = "Bearer";

  private BearerToken() {}

  /**
   * Finds the token.
   *
   * @param authorization the values of all Authorization headers of the request
   * @return empty if there is none, or one of another scheme: the answer is a challenge without an
   *     error (RFC 6750 section 3.1)
   * @throws InvalidTokenException if there are several headers, or what comes after the scheme is
   *     no token
   */
  public static Optional<String> from(List<String> authorization) throws InvalidTokenException {
    if (authorization.isEmpty()) {
      return Optional.empty();
    }
    if (authorization.size() > 1) {
      throw new InvalidTokenException(
          Reason.MALFORMED, "there are " + authorization.size() + " Authorization headers");
    }
    String header = authorization.get(0).strip();
    if (!header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()) || !endsScheme(header)) {
      return Optional.empty();
    }
    String token = header.substring(SCHEME.length()).strip();
    if (!isToken(token)) {
      throw new InvalidTokenException(
          Reason.MALFORMED, "the Authorization header has no token after \"Bearer\"");
    }
    return Optional.of(token);
  }

  /** The {@code b64token} of RFC 6750 section 2.1: something, then perhaps equals signs. */
  private static boolean isToken(String text) {
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) == '=') {
      end--;
    }
    for (int i = 0; i < end; i++) {
      if (!isOfToken(text.charAt(i))) {
        return false;
      }
    }
    return end > 0;
  }

  private static boolean isOfToken(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || "-._~+/".indexOf(c) >= 0;
  }

  private static boolean endsScheme(String header) {
    return header.length() == SCHEME.length() || header.charAt(SCHEME.length()) == ' ';
  }
}
