package dev.tessera.dev.oauth;

import dev.tessera.dev.clients.Clients;
import dev.tessera.dev.clients.RedirectUris;
import dev.tessera.dev.grants.Codes;
import dev.tessera.dev.grants.ExpiringStore;
import dev.tessera.dev.grants.Grant;
import dev.tessera.dev.grants.Realm;
import dev.tessera.dev.oauth.AuthorizationRequest.Destination;
import dev.tessera.dev.web.Html;
import dev.tessera.dev.web.OAuthException;
import dev.tessera.dev.web.Parameters;
import dev.tessera.dev.web.Responses;
import dev.tessera.dev.web.Secrets;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.StatusCodes;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The authorization endpoint (RFC 6749 section 3.1): asks the person, and sends the browser back
 * with a code.
 */
final class AuthorizationEndpoint {
  private static final int MAX_PENDING = 1_000;
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final Realm realm;
  private final Clients clients;
  private final Codes codes;
  private final boolean autoConsent;
  private final ExpiringStore<AuthorizationRequest> pending;

  AuthorizationEndpoint(
      Realm realm, Clients clients, Codes codes, boolean autoConsent, Clock clock) {
    this.realm = realm;
    this.clients = clients;
    this.codes = codes;
    this.autoConsent = autoConsent;
    this.pending = new ExpiringStore<>(MAX_PENDING, PATIENCE, clock);
  }

  /**
   * Answers the browser that the client sent: with the page, or at once where consent is automatic.
   */
  void ask(HttpServerExchange exchange) {
    Parameters parameters;
    Destination destination;
    try {
      parameters = Parameters.parse(exchange.getQueryString());
      destination = Destination.of(parameters, clients);
    } catch (OAuthException refusal) {
      refuse(exchange, refusal);
      return;
    }
    try {
      consent(exchange, AuthorizationRequest.of(parameters, destination, realm));
    } catch (OAuthException refusal) {
      redirect(exchange, destination, error(refusal.code(), refusal.description()));
    }
  }

  private void consent(HttpServerExchange exchange, AuthorizationRequest request) {
    // Only to this machine: any web page may register itself here, and must not get tokens unseen.
    if (autoConsent && RedirectUris.loopback(request.destination().redirectUri())) {
      approve(exchange, request, request.scopes());
      return;
    }
    String id = Secrets.next();
    pending.put(id, request);
    Responses.html(
        exchange, StatusCodes.OK, ConsentPage.of(request, realm.authorizationPath(), id));
  }

  /** Answers the form of the page. */
  void decide(HttpServerExchange exchange, String body) {
    try {
      Parameters form = Parameters.parse(body);
      Optional<AuthorizationRequest> request = pending.take(form.required("request"));
      if (request.isEmpty()) {
        throw OAuthException.invalidRequest("This page was already used, or is too old.");
      }
      if (form.required("decision").equals("approve")) {
        approve(exchange, request.get(), ticked(form, request.get()));
      } else {
        redirect(
            exchange, request.get().destination(), error("access_denied", "The person said no."));
      }
    } catch (OAuthException refusal) {
      refuse(exchange, refusal);
    }
  }

  private static List<String> ticked(Parameters form, AuthorizationRequest request) {
    return request.scopes().stream().filter(form.all("scope")::contains).toList();
  }

  private void approve(
      HttpServerExchange exchange, AuthorizationRequest request, List<String> scopes) {
    Destination destination = request.destination();
    Grant grant = new Grant(destination.client().id(), scopes, request.resource());
    String code =
        codes.issue(new Codes.Issued(grant, destination.redirectUri(), request.codeChallenge()));
    redirect(exchange, destination, Map.of("code", code));
  }

  private void redirect(
      HttpServerExchange exchange, Destination destination, Map<String, String> answer) {
    Map<String, String> parameters = new LinkedHashMap<>(answer);
    destination.state().ifPresent(state -> parameters.put("state", state));
    parameters.put("iss", realm.issuer()); // RFC 9207 section 2, in errors as well
    Responses.redirect(exchange, destination.redirectUri(), parameters);
  }

  private static Map<String, String> error(String code, String description) {
    Map<String, String> error = new LinkedHashMap<>();
    error.put("error", code);
    error.put("error_description", description);
    return error;
  }

  private static void refuse(HttpServerExchange exchange, OAuthException refusal) {
    Responses.html(exchange, StatusCodes.BAD_REQUEST, Html.errorPage(refusal.description()));
  }
}
