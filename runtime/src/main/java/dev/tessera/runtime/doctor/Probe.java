package dev.tessera.runtime.doctor;

import dev.tessera.runtime.json.JsonException;
import dev.tessera.runtime.json.PlainJson;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Asks servers, within limits of time and size, and follows no redirect. */
final class Probe {
  private static final int MAX_BYTES = 256 * 1_024;
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(PATIENCE)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  /** An answer; no members if the body is no JSON object. */
  record Answer(int status, java.net.http.HttpHeaders headers, Map<String, @Nullable Object> json) {
    String header(String name) {
      return headers.firstValue(name).orElse("");
    }
  }

  /**
   * Reads a document.
   *
   * @throws IOException if there is no answer
   */
  Answer get(URI url) throws IOException {
    return send(HttpRequest.newBuilder(url).header("Accept", "application/json").GET());
  }

  /**
   * Asks as a browser does before a page of this origin may call an MCP server.
   *
   * @throws IOException if there is no answer
   */
  Answer preflight(URI url, String origin) throws IOException {
    return send(
        HttpRequest.newBuilder(url)
            .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
            .header("Origin", origin)
            .header("Access-Control-Request-Method", "POST")
            .header("Access-Control-Request-Headers", "authorization,content-type"));
  }

  private Answer send(HttpRequest.Builder request) throws IOException {
    try {
      HttpResponse<InputStream> response =
          client.send(request.timeout(PATIENCE).build(), BodyHandlers.ofInputStream());
      try (InputStream body = response.body()) {
        return new Answer(
            response.statusCode(), response.headers(), object(body.readNBytes(MAX_BYTES)));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private static Map<String, @Nullable Object> object(byte[] body) {
    try {
      return PlainJson.object(body);
    } catch (JsonException e) {
      return Map.of();
    }
  }
}
