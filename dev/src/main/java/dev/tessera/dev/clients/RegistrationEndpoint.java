package dev.tessera.dev.clients;

import dev.tessera.dev.web.Body;
import dev.tessera.dev.web.OAuthException;
import dev.tessera.dev.web.Responses;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.StatusCodes;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Dynamic client registration (RFC 7591 section 3). */
public final class RegistrationEndpoint implements Body.Reader {
  private final Clients clients;
  private final Clock clock;

  public RegistrationEndpoint(Clients clients, Clock clock) {
    this.clients = clients;
    this.clock = clock;
  }

  @Override
  public void read(HttpServerExchange exchange, String body) throws OAuthException {
    Client client = Client.registered(Client.json(body));
    clients.add(client);
    Responses.json(exchange, StatusCodes.CREATED, answer(client));
  }

  private Map<String, Object> answer(Client client) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("client_id", client.id());
    answer.put("client_id_issued_at", clock.instant().getEpochSecond());
    client
        .secret()
        .ifPresent(
            secret -> {
              answer.put("client_secret", secret);
              answer.put("client_secret_expires_at", 0); // never
            });
    answer.put("client_name", client.name());
    answer.put("redirect_uris", client.redirectUris());
    answer.put("token_endpoint_auth_method", client.authMethod());
    answer.put("grant_types", List.of("authorization_code", "refresh_token"));
    answer.put("response_types", List.of("code"));
    return answer;
  }
}
