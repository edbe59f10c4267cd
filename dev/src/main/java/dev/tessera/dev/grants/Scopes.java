package dev.tessera.dev.grants;

import dev.tessera.dev.web.OAuthException;
import dev.tessera.dev.web.Parameters;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The {@code scope} parameter (RFC 6749 section 3.3). */
public final class Scopes {
  private Scopes() {}

  /**
   * The scopes that the request names, in its order, each of them an allowed one; empty if it names
   * none.
   */
  public static Optional<List<String>> requested(Parameters parameters, List<String> allowed)
      throws OAuthException {
    Optional<String> parameter = parameters.one("scope");
    if (parameter.isEmpty()) {
      return Optional.empty();
    }
    List<String> scopes =
        Stream.of(parameter.get().split(" ", -1))
            .filter(scope -> !scope.isEmpty())
            .distinct()
            .toList();
    for (String scope : scopes) {
      if (!allowed.contains(scope)) {
        throw OAuthException.of("invalid_scope", "The scope " + scope + " is not available.");
      }
    }
    return Optional.of(scopes);
  }
}
