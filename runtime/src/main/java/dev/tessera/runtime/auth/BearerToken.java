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

  /** Whether a character of ASCII may be part of a token. */
  private static final boolean[] OF_TOKEN = ofToken();

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
    int start = endOfBlanks(header, SCHEME.length());
    if (!isToken(header, start)) {
      throw new InvalidTokenException(
          Reason.MALFORMED, "the Authorization header has no token after \"Bearer\"");
    }
    return Optional.of(header.substring(start));
  }

  private static int endOfBlanks(String header, int from) {
    int at = from;
    while (at < header.length() && Character.isWhitespace(header.charAt(at))) {
      at++;
    }
    return at;
  }

  /** The {@code b64token} of RFC 6750 section 2.1: something, then perhaps equals signs. */
  private static boolean isToken(String header, int start) {
    int end = header.length();
    while (end > start && header.charAt(end - 1) == '=') {
      end--;
    }
    for (int i = start; i < end; i++) {
      char c = header.charAt(i);
      if (c >= OF_TOKEN.length || !OF_TOKEN[c]) {
        return false;
      }
    }
    return end > start;
  }

  private static boolean[] ofToken() {
    boolean[] ofToken = new boolean[128];
    for (char c = '0'; c <= 'z'; c++) {
      ofToken[c] = Character.isLetterOrDigit(c);
    }
    for (char c : "-._~+/".toCharArray()) {
      ofToken[c] = true;
    }
    return ofToken;
  }

  private static boolean endsScheme(String header) {
    return header.length() == SCHEME.length() || header.charAt(SCHEME.length()) == ' ';
  }
}
