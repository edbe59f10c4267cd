package dev.tessera.runtime;

import dev.tessera.runtime.auth.Challenge;
import dev.tessera.runtime.auth.JwtAuth;
import dev.tessera.runtime.auth.ResourceMetadata;
import dev.tessera.runtime.auth.TokenVerifier;
import dev.tessera.runtime.auth.keys.IssuerMetadata;
import dev.tessera.runtime.auth.keys.IssuerUrl;
import dev.tessera.runtime.http.Protection;
import dev.tessera.runtime.server.ServerDescription;
import dev.tessera.runtime.settings.ServerUrl;
import dev.tessera.runtime.tool.ScopeVocabulary;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Whose access tokens are accepted, before the server's URL is known.
 *
 * @param verifier makes the verifier for a server
 * @param authorizationServers where clients get tokens
 * @param issuers what the verifier is made of; empty if it is the user's own
 */
record Access(
    BiFunction<ServerUrl, ScopeVocabulary, TokenVerifier> verifier,
    List<String> authorizationServers,
    List<JwtAuth> issuers) {

  static Access of(List<JwtAuth> several) {
    return new Access(
        (url, scopes) -> JwtAuth.verifier(several, url, scopes),
        JwtAuth.authorizationServers(several),
        List.copyOf(several));
  }

  /**
   * @param forward whether the first authorization server's metadata is served here, too
   */
  Protection protection(ServerUrl url, ServerDescription description, boolean forward) {
    return new Protection(
        verifier.apply(url, description.scopes()),
        new Challenge(url, description.scopes()),
        ResourceMetadata.json(url, authorizationServers, description),
        List.of(url.metadataPath(), url.rootMetadataPath()),
        forward ? Optional.of(forwarded()::document) : Optional.empty());
  }

  private IssuerMetadata forwarded() {
    List<String> accepted = new ArrayList<>(authorizationServers);
    issuers.forEach(auth -> accepted.addAll(auth.issuers()));
    return new IssuerMetadata(
        IssuerUrl.parse("authorization server", authorizationServers.get(0)),
        accepted,
        Clock.systemUTC());
  }
}
