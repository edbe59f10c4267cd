package dev.tessera.dev.grants;

import dev.tessera.dev.web.OAuthException;
import dev.tessera.dev.web.Parameters;
import java.util.List;
import java.util.Optional;

/** The {@code resource} parameter (RFC 8707 section 2). */
public final class Resources {
  private Resources() {}

  /**
   * The known resource that the request names; empty if it names none, as clients before 2025-06-18
   * do.
   */
  public static Optional<String> requested(Parameters parameters, Realm realm)
      throws OAuthException {
    List<String> named = parameters.all("resource");
    if (named.isEmpty()) {
      return Optional.empty();
    }
    if (named.size() > 1) {
      throw OAuthException.of("invalid_target", "Only one resource per token is supported.");
    }
    Optional<String> known = realm.resource(named.get(0));
    if (known.isEmpty()) {
      throw OAuthException.of(
          "invalid_target", "Tokens are issued for " + realm.resources() + " only.");
    }
    return known;
  }
}
