package dev.tessera.dev.oauth;

import dev.tessera.dev.clients.Client;
import dev.tessera.dev.clients.ClientAuthentication;
import dev.tessera.dev.clients.Clients;
import dev.tessera.dev.clients.RegistrationEndpoint;
import dev.tessera.dev.console.Console;
import dev.tessera.dev.console.Mint;
import dev.tessera.dev.console.TokenLog;
import dev.tessera.dev.grants.AccessTokens;
import dev.tessera.dev.grants.Codes;
import dev.tessera.dev.grants.Realm;
import dev.tessera.dev.grants.RefreshTokens;
import dev.tessera.dev.web.Body;
import dev.tessera.dev.web.OAuthException;
import dev.tessera.dev.web.Route;
import io.undertow.server.handlers.PathHandler;
import io.undertow.util.Methods;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/**
 * All endpoints of the authorization server at Scalekit's paths, except the keys. Safe for use by
 * several threads.
 */
public final class AuthorizationServer {
  private final Realm realm;
  private final MetadataEndpoint metadata;
  private final AuthorizationEndpoint authorization;
  private final TokenEndpoint token;
  private final RegistrationEndpoint registration;
  private final Console console;

  /**
   * @param mint makes the tokens that a person asks for
   * @param autoConsent whether requests that answer to loopback are granted without asking
   * @param clientDocuments Client ID Metadata Documents, as JSON
   * @throws IllegalArgumentException if such a document is not valid
   */
  public AuthorizationServer(
      Realm realm,
      AccessTokens accessTokens,
      Mint mint,
      boolean autoConsent,
      List<String> clientDocuments,
      Clock clock) {
    Clients clients = new Clients(clients(clientDocuments));
    Codes codes = new Codes(clock);
    TokenLog log = new TokenLog(clock);
    this.realm = realm;
    metadata = new MetadataEndpoint(realm, !clientDocuments.isEmpty());
    authorization = new AuthorizationEndpoint(realm, clients, codes, autoConsent, clock);
    token =
        new TokenEndpoint(
            realm,
            new ClientAuthentication(clients),
            codes,
            new RefreshTokens(clock),
            logged(accessTokens, log));
    registration = new RegistrationEndpoint(clients, clock);
    console = new Console(realm, clients, log, mint);
  }

  /** Adds the endpoints to the paths of a server. */
  public void addTo(PathHandler paths) {
    String wellKnown = "/.well-known/oauth-authorization-server";
    Route metadataRoute = Route.open(Methods.GET, metadata);
    paths
        .addExactPath(wellKnown + realm.issuerPath(), metadataRoute)
        .addExactPath(realm.issuerPath() + wellKnown, metadataRoute)
        .addExactPath("/", Route.page(console::show, Body.of(Body.FORM, console::mint)))
        .addExactPath(
            realm.authorizationPath(),
            Route.page(authorization::ask, Body.of(Body.FORM, authorization::decide)))
        .addExactPath(realm.tokenPath(), Route.open(Methods.POST, Body.of(Body.FORM, token)))
        .addExactPath(
            realm.registrationPath(), Route.open(Methods.POST, Body.of(Body.JSON, registration)));
  }

  private static AccessTokens logged(AccessTokens tokens, TokenLog log) {
    return (grant, life) -> {
      String token = tokens.issue(grant, life);
      log.add(grant.clientId(), token);
      return token;
    };
  }

  private static List<Client> clients(List<String> documents) {
    List<Client> clients = new ArrayList<>();
    for (String document : documents) {
      try {
        clients.add(Client.ofDocument(document));
      } catch (OAuthException refusal) {
        throw new IllegalArgumentException(
            "Client ID Metadata Document: " + refusal.description(), refusal);
      }
    }
    return clients;
  }
}
