package dev.tessera.dev.oauth;

/**
 * A refusal that OAuth has an error code for (RFC 6749 section 5.2, RFC 7591 section 3.2.2, RFC
 * 8707 section 2).
 */
final class OAuthException extends Exception {
  private final int status;
  private final String code;

  private OAuthException(int status, String code, String description) {
    super(printable(description), null, false, false);
    this.status = status;
    this.code = code;
  }

  static OAuthException of(String code, String description) {
    return new OAuthException(400, code, description);
  }

  static OAuthException invalidRequest(String description) {
    return of("invalid_request", description);
  }

  static OAuthException invalidGrant(String description) {
    return of("invalid_grant", description);
  }

  static OAuthException invalidClient(String description) {
    return new OAuthException(401, "invalid_client", description);
  }

  int status() {
    return status;
  }

  String code() {
    return code;
  }

  /** In the characters that OAuth allows there (RFC 6749 section 5.2). */
  String description() {
    return String.valueOf(getMessage());
  }

  private static String printable(String description) {
    return description.replaceAll("[^\\x20-\\x21\\x23-\\x5b\\x5d-\\x7e]", "?");
  }
}
