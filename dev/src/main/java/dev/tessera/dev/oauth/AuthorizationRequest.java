package dev.tessera.dev.oauth;

import dev.tessera.dev.clients.Client;
import dev.tessera.dev.clients.Clients;
import dev.tessera.dev.clients.RedirectUris;
import dev.tessera.dev.grants.Realm;
import dev.tessera.dev.grants.Resources;
import dev.tessera.dev.grants.Scopes;
import dev.tessera.dev.web.OAuthException;
import dev.tessera.dev.web.Parameters;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A valid authorization request.
 *
 * @param destination where the answer goes
 * @param scopes the scopes asked for; all known ones if the request names none
 * @param resource the known resource that the request names (RFC 8707 section 2.1)
 * @param codeChallenge the PKCE challenge, of method S256 (RFC 7636 section 4.3)
 */
record AuthorizationRequest(
    Destination destination, List<String> scopes, Optional<String> resource, String codeChallenge) {
  private static final Pattern S256_CHALLENGE = Pattern.compile("[A-Za-z0-9_-]{43}");
  private static final int MAX_STATE = 4_000;

  AuthorizationRequest {
    scopes = List.copyOf(scopes);
  }

  /**
   * Where the answer to a request goes, once client and redirect URI are known to belong together:
   * before that, nothing may be sent to the URI, not even an error (RFC 6749 section 4.1.2.1).
   */
  record Destination(Client client, String redirectUri, Optional<String> state) {

    static Destination of(Parameters parameters, Clients clients) throws OAuthException {
      String id = parameters.required("client_id");
      Client client =
          clients
              .find(id)
              .orElseThrow(
                  () -> OAuthException.invalidRequest("No client is known as " + id + "."));
      String redirectUri = redirectUri(parameters, client);
      Optional<String> state = parameters.one("state");
      if (state.orElse("").length() > MAX_STATE) {
        throw OAuthException.invalidRequest(
            "The state is longer than " + MAX_STATE + " characters.");
      }
      return new Destination(client, redirectUri, state);
    }

    private static String redirectUri(Parameters parameters, Client client) throws OAuthException {
      Optional<String> requested = parameters.one("redirect_uri");
      if (requested.isEmpty() && client.redirectUris().size() == 1) {
        return client.redirectUris().get(0); // RFC 6749 section 3.1.2.3
      }
      String uri =
          requested.orElseThrow(() -> OAuthException.invalidRequest("redirect_uri is missing."));
      if (!RedirectUris.matches(client.redirectUris(), uri)) {
        throw OAuthException.invalidRequest(
            "The client has not registered the redirect URI " + uri + ".");
      }
      return uri;
    }
  }

  static AuthorizationRequest of(Parameters parameters, Destination destination, Realm realm)
      throws OAuthException {
    if (!parameters.required("response_type").equals("code")) {
      throw OAuthException.of("unsupported_response_type", "Only response_type=code is supported.");
    }
    String challenge = parameters.required("code_challenge");
    // A missing method would mean "plain" (RFC 7636 section 4.3), which OAuth 2.1 clients must not
    // use.
    if (!parameters.one("code_challenge_method").orElse("plain").equals("S256")) {
      throw OAuthException.invalidRequest("code_challenge_method must be S256.");
    }
    if (!S256_CHALLENGE.matcher(challenge).matches()) {
      throw OAuthException.invalidRequest("code_challenge must be 43 base64url characters.");
    }
    return new AuthorizationRequest(
        destination,
        Scopes.requested(parameters, realm.scopes()).orElse(realm.scopes()),
        Resources.requested(parameters, realm),
        challenge);
  }
}
