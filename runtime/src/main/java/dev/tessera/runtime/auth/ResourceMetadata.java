package dev.tessera.runtime.auth;

import dev.tessera.runtime.json.JsonWriter;
import dev.tessera.runtime.server.ServerDescription;
import dev.tessera.runtime.settings.ServerUrl;
import java.util.List;

/** The protected resource metadata of a server (RFC 9728 section 2), derived from its code. */
public final class ResourceMetadata {
  private ResourceMetadata() {}

  /**
   * The document, in UTF-8.
   *
   * @param url where clients reach the server
   * @param authorizationServers where they get tokens
   * @param description what the server is
   */
  public static byte[] json(
      ServerUrl url, List<String> authorizationServers, ServerDescription description) {
    JsonWriter json = new JsonWriter().beginObject();
    json.name("resource").value(url.endpoint());
    array(json, "authorization_servers", authorizationServers);
    array(json, "scopes_supported", Scopes.published(description.scopes().names()));
    array(json, "bearer_methods_supported", List.of("header"));
    json.name("resource_name").value(description.title().orElse(description.name()));
    return json.endObject().toByteArray();
  }

  /** Nothing for no values: "parameters with zero values MUST be omitted" (section 3.2). */
  private static void array(JsonWriter json, String name, List<String> values) {
    if (!values.isEmpty()) {
      json.name(name).beginArray();
      values.forEach(json::value);
      json.endArray();
    }
  }
}
