package dev.tessera.dev.clients;

import com.nimbusds.jose.util.Base64;
import dev.tessera.dev.web.OAuthException;
import dev.tessera.dev.web.Parameters;
import dev.tessera.dev.web.Secrets;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Finds out which client calls the token endpoint (RFC 6749 section 2.3.1; public clients: section
 * 3.2.1).
 */
public final class ClientAuthentication {
  private static final String BASIC = "Basic ";

  private record Credentials(String id, Optional<String> secret, String method) {}

  private final Clients clients;

  public ClientAuthentication(Clients clients) {
    this.clients = clients;
  }

  public Client client(HttpServerExchange exchange, Parameters form) throws OAuthException {
    Credentials credentials = credentials(exchange, form);
    return clients
        .find(credentials.id())
        .filter(client -> authenticated(client, credentials))
        .orElseThrow(
            () -> OAuthException.invalidClient("The client is unknown or its secret is wrong."));
  }

  private static boolean authenticated(Client client, Credentials credentials) {
    if (client.secret().isEmpty()) {
      return credentials.secret().isEmpty();
    }
    return client.authMethod().equals(credentials.method())
        && credentials
            .secret()
            .filter(secret -> Secrets.same(client.secret().get(), secret))
            .isPresent();
  }

  private static Credentials credentials(HttpServerExchange exchange, Parameters form)
      throws OAuthException {
    String header = exchange.getRequestHeaders().getFirst(Headers.AUTHORIZATION);
    if (header != null && header.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
      return basic(header.substring(BASIC.length()));
    }
    String id =
        form.one("client_id")
            .orElseThrow(() -> OAuthException.invalidClient("client_id is missing."));
    Optional<String> secret = form.one("client_secret");
    return new Credentials(id, secret, secret.isPresent() ? "client_secret_post" : "none");
  }

  private static Credentials basic(String encoded) throws OAuthException {
    String pair = new Base64(encoded.strip()).decodeToString();
    int colon = pair.indexOf(':');
    if (colon < 0) {
      throw OAuthException.invalidClient("The Authorization header is malformed.");
    }
    try {
      return new Credentials(
          URLDecoder.decode(pair.substring(0, colon), StandardCharsets.UTF_8),
          Optional.of(URLDecoder.decode(pair.substring(colon + 1), StandardCharsets.UTF_8)),
          "client_secret_basic");
    } catch (IllegalArgumentException malformed) {
      throw OAuthException.invalidClient("The Authorization header is malformed.");
    }
  }
}
