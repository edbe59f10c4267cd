package dev.tessera.dev.web;

/**
 * A refusal that OAuth has an error code for (RFC 6749 section 5.2, RFC 7591 section 3.2.2, RFC
 * 8707 section 2).
 */
public final class OAuthException extends Exception {
  private final int status;
  private final String code;

  private OAuthException(int status, String code, String description) {
    super(printable(description), null, false, false);
    this.status = status;
    this.code = code;
  }

  public static OAuthException of(String code, String description) {
    return new OAuthException(400, code, description);
  }

  public static OAuthException invalidRequest(String description) {
    return of("invalid_request", description);
  }

  public static OAuthException invalidGrant(String description) {
    return of("invalid_grant", description);
  }

  public static OAuthException invalidClient(String description) {
    return new OAuthException(401, "invalid_client", description);
  }

  public int status() {
    return status;
  }

  public String code() {
    return code;
  }

  /** In the characters that OAuth allows there (RFC 6749 section 5.2). */
  public String description() {
    return String.valueOf(getMessage());
  }

  private static String printable(String description) {
    return description.replaceAll("[^\\x20-\\x21\\x23-\\x5b\\x5d-\\x7e]", "?");
  }
}
