package dev.tessera.dev.launch;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the MCP server publishes of itself (RFC 9728 section 2).
 *
 * @param scopes {@code scopes_supported}
 * @param name {@code resource_name}
 */
record ServerMetadata(List<String> scopes, Optional<String> name) {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  ServerMetadata {
    scopes = List.copyOf(scopes);
  }

  /** Asks the server; one that publishes nothing, as it needs no token, has no scopes. */
  static ServerMetadata of(URI endpoint) throws InterruptedException {
    // The well-known part goes between host and path (RFC 9728 section 3.1).
    URI url = endpoint.resolve("/.well-known/oauth-protected-resource" + endpoint.getRawPath());
    try {
      HttpResponse<String> response =
          HttpClient.newBuilder()
              .connectTimeout(PATIENCE)
              .build()
              .send(HttpRequest.newBuilder(url).timeout(PATIENCE).build(), BodyHandlers.ofString());
      return response.statusCode() == 200
          ? of(JSONObjectUtils.parse(response.body()))
          : new ServerMetadata(List.of(), Optional.empty());
    } catch (IOException | ParseException unreadable) {
      return new ServerMetadata(List.of(), Optional.empty());
    }
  }

  private static ServerMetadata of(Map<String, Object> json) throws ParseException {
    List<String> scopes = JSONObjectUtils.getStringList(json, "scopes_supported");
    return new ServerMetadata(
        scopes == null ? List.of() : scopes,
        Optional.ofNullable(JSONObjectUtils.getString(json, "resource_name")));
  }
}
