package dev.tessera.runtime.auth;

import java.time.Duration;
import java.util.Optional;

/**
 * An access token that is not accepted. The message is for the log, and safe there: it never holds
 * the token, and what it quotes from it is short and without control characters. A client is told
 * nothing but {@link Challenge#invalidToken()}.
 */
public final class InvalidTokenException extends Exception {
  private static final long serialVersionUID = 1L;

  /** Which check failed. */
  public enum Reason {
    /** Not exactly one well-formed bearer token, or no well-formed JWT. */
    MALFORMED,
    /** Longer than {@link TokenVerifier#MAX_TOKEN_CHARS}. */
    TOO_LONG,
    /** Signed in a way that is not accepted, or not signed at all. */
    ALGORITHM,
    /** A header parameter {@code typ} or {@code crit} that is not accepted. */
    HEADER,
    /** An ID token, which is for a client and no resource server. */
    ID_TOKEN,
    /** No {@code exp}, or it has passed. */
    EXPIRED,
    /** {@code nbf} lies ahead. */
    NOT_YET_VALID,
    /** {@code iss} is another. */
    ISSUER,
    /** {@code aud} does not have this server. */
    AUDIENCE,
    /** {@code resource} is another. */
    RESOURCE,
    /** The issuer has no such key. */
    UNKNOWN_KEY,
    /** The signature does not match. */
    SIGNATURE,
    /** The issuer's keys cannot be had, so that nothing can be said about the token. */
    KEYS_UNAVAILABLE
  }

  private final Reason reason;
  private final String claims;
  private final transient Optional<Duration> retryAfter;

  /**
   * @param reason which check failed
   * @param message what was found and what was expected, without the token
   */
  public InvalidTokenException(Reason reason, String message) {
    this(reason, message, "", Optional.empty());
  }

  private InvalidTokenException(
      Reason reason, String message, String claims, Optional<Duration> retryAfter) {
    super(message, null, false, false);
    this.reason = reason;
    this.claims = claims;
    this.retryAfter = retryAfter;
  }

  /**
   * With the reason {@link Reason#KEYS_UNAVAILABLE}.
   *
   * @param retryAfter when it makes sense to try again with the same token
   */
  public static InvalidTokenException keysUnavailable(String message, Duration retryAfter) {
    return new InvalidTokenException(Reason.KEYS_UNAVAILABLE, message, "", Optional.of(retryAfter));
  }

  /**
   * The same, with what the token says of itself for the log: issuer, audience, client, subject and
   * scopes, true or not, and as safe as the message.
   */
  public InvalidTokenException about(String claims) {
    return new InvalidTokenException(reason, String.valueOf(getMessage()), claims, retryAfter);
  }

  /** What the token says of itself, for the log; empty if it could not be read. */
  public String claims() {
    return claims;
  }

  /** When it makes sense to try again with the same token, where that is known. */
  public Optional<Duration> retryAfter() {
    return retryAfter;
  }

  /** Which check failed. */
  public Reason reason() {
    return reason;
  }
}
