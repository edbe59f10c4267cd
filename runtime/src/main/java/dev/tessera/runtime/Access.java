package dev.tessera.runtime;

import dev.tessera.runtime.auth.Challenge;
import dev.tessera.runtime.auth.JwtAuth;
import dev.tessera.runtime.auth.ResourceMetadata;
import dev.tessera.runtime.auth.TokenVerifier;
import dev.tessera.runtime.auth.keys.IssuerMetadata;
import dev.tessera.runtime.http.Protection;
import dev.tessera.runtime.server.ServerDescription;
import dev.tessera.runtime.settings.ServerUrl;
import dev.tessera.runtime.tool.ScopeVocabulary;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;
import java.util.function.Supplier;

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
   * @param forwards whether the authorization server's metadata is passed on
   */
  Protection protection(ServerUrl url, ServerDescription description, boolean forwards) {
    return new Protection(
        verifier.apply(url, description.scopes()),
        new Challenge(url, description.scopes()),
        ResourceMetadata.json(url, authorizationServers, description),
        List.of(url.metadataPath(), url.rootMetadataPath()),
        forwards ? Optional.of(issuerMetadata()) : Optional.empty());
  }

  /** Of the first authorization server: those who ask for it know of one only. */
  private Supplier<? extends CompletionStage<byte[]>> issuerMetadata() {
    List<String> others = issuers.isEmpty() ? List.of() : issuers.get(0).issuers();
    IssuerMetadata metadata =
        new IssuerMetadata(authorizationServers.get(0), others, Clock.systemUTC());
    return metadata::document;
  }
}
