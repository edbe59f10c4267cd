package dev.tessera.dev.grants;

import java.util.List;
import java.util.Optional;

/**
 * What a person has granted to a client.
 *
 * @param clientId the client's id
 * @param scopes the granted scopes, in the order in which they were requested
 * @param resource the URL that the client named as the target (RFC 8707), as it is known here
 */
public record Grant(String clientId, List<String> scopes, Optional<String> resource) {

  public Grant {
    scopes = List.copyOf(scopes);
  }

  public Grant withScopes(List<String> narrower) {
    return new Grant(clientId, narrower, resource);
  }

  public Grant withResource(Optional<String> named) {
    return new Grant(clientId, scopes, named);
  }
}
