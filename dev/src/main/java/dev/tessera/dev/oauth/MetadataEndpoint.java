package dev.tessera.dev.oauth;

import dev.tessera.dev.clients.Client;
import dev.tessera.dev.grants.Realm;
import dev.tessera.dev.web.Responses;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.StatusCodes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Authorization server metadata (RFC 8414 section 2, RFC 9207 section 3, Client ID Metadata
 * Documents section 5).
 */
final class MetadataEndpoint implements HttpHandler {
  private final Realm realm;
  private final boolean clientDocuments;

  /**
   * @param clientDocuments whether clients are known by Client ID Metadata Documents. Clients that
   *     read so use their own document and register in no other way, and documents are not fetched
   *     here.
   */
  MetadataEndpoint(Realm realm, boolean clientDocuments) {
    this.realm = realm;
    this.clientDocuments = clientDocuments;
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) {
    String url = realm.environmentUrl();
    Map<String, Object> metadata = new LinkedHashMap<>();
    metadata.put("issuer", realm.issuer());
    metadata.put("authorization_endpoint", url + realm.authorizationPath());
    metadata.put("token_endpoint", url + realm.tokenPath());
    metadata.put("registration_endpoint", url + realm.registrationPath());
    metadata.put("jwks_uri", url + "/keys");
    metadata.put("scopes_supported", realm.scopes());
    metadata.put("response_types_supported", List.of("code"));
    metadata.put("grant_types_supported", List.of("authorization_code", "refresh_token"));
    metadata.put("token_endpoint_auth_methods_supported", Client.AUTH_METHODS);
    metadata.put("code_challenge_methods_supported", List.of("S256"));
    metadata.put("authorization_response_iss_parameter_supported", true);
    metadata.put("client_id_metadata_document_supported", clientDocuments);
    Responses.json(exchange, StatusCodes.OK, metadata);
  }
}
