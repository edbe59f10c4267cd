package dev.tessera.runtime.auth;

import dev.tessera.runtime.auth.InvalidTokenException.Reason;
import dev.tessera.runtime.settings.HttpUrl;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What the claims of an acceptable token say (RFC 9068 section 4; RFC 8707 section 2).
 *
 * @param issuers the accepted values of {@code iss}, compared exactly
 * @param audiences of which {@code aud} must contain one
 * @param resources where a token may say that it is for, in canonical form; a token need not say so
 * @param skew by how much clocks may differ
 */
record ClaimRules(
    List<String> issuers, List<String> audiences, List<String> resources, Duration skew) {

  /**
   * Checks the claims at a time.
   *
   * @param now in milliseconds since the epoch
   * @return the expiry, in milliseconds since the epoch
   */
  long check(Claims claims, long now) throws InvalidTokenException {
    checkIssuer(claims);
    checkAudience(claims);
    checkResource(claims);
    long expiry = checkExpiry(claims, now);
    checkStart(claims, now);
    return expiry;
  }

  void checkIssuer(Claims claims) throws InvalidTokenException {
    if (claims.string("iss").filter(issuers::contains).isEmpty()) {
      throw refusal(Reason.ISSUER, claims, "iss", "one of " + issuers);
    }
  }

  void checkAudience(Claims claims) throws InvalidTokenException {
    if (claims.strings("aud").stream().noneMatch(audiences::contains)) {
      throw refusal(Reason.AUDIENCE, claims, "aud", "one of " + audiences);
    }
  }

  void checkResource(Claims claims) throws InvalidTokenException {
    if (claims.has("resource")
        && claims.strings("resource").stream()
            .map(HttpUrl::canonical)
            .noneMatch(resources::contains)) {
      throw refusal(Reason.RESOURCE, claims, "resource", "one of " + resources);
    }
  }

  /** The expiry, in milliseconds since the epoch. */
  long checkExpiry(Claims claims, long now) throws InvalidTokenException {
    Optional<Long> expiry = claims.date("exp");
    if (expiry.isEmpty() || now >= expiry.get() + skew.toMillis()) {
      throw refusal(Reason.EXPIRED, claims, "exp", "a time after " + now / 1000);
    }
    return expiry.get();
  }

  void checkStart(Claims claims, long now) throws InvalidTokenException {
    if (claims.has("nbf")
        && claims.date("nbf").filter(start -> start <= now + skew.toMillis()).isEmpty()) {
      throw refusal(Reason.NOT_YET_VALID, claims, "nbf", "a time up to " + now / 1000);
    }
  }

  private static InvalidTokenException refusal(
      Reason reason, Claims claims, String claim, String expected) {
    return new InvalidTokenException(reason, claims.forLog(claim) + ", expected " + expected);
  }
}
