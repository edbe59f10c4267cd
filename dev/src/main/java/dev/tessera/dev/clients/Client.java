package dev.tessera.dev.clients;

import com.nimbusds.jose.util.JSONObjectUtils;
import dev.tessera.dev.web.OAuthException;
import dev.tessera.dev.web.Secrets;
import java.net.URI;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A client of the authorization server.
 *
 * @param id its id; an https URL where it is known by a Client ID Metadata Document
 * @param name its name, for people
 * @param redirectUris the URIs that answers may go to
 * @param authMethod how it authenticates at the token endpoint: {@code none}, {@code
 *     client_secret_basic} or {@code client_secret_post}
 * @param secret its secret, unless the method is {@code none}
 */
public record Client(
    String id, String name, List<String> redirectUris, String authMethod, Optional<String> secret) {
  public static final List<String> AUTH_METHODS =
      List.of("none", "client_secret_basic", "client_secret_post");

  private static final int MAX_REDIRECT_URIS = 50;
  private static final int MAX_TEXT = 2_000;

  public Client {
    redirectUris = List.copyOf(redirectUris);
  }

  /**
   * Reads the metadata of a registration request (RFC 7591 section 2) and gives the client its id
   * and secret.
   */
  public static Client registered(Map<String, Object> metadata) throws OAuthException {
    // RFC 7591 section 2: client_secret_basic if omitted.
    String method = text(metadata, "token_endpoint_auth_method").orElse("client_secret_basic");
    if (!AUTH_METHODS.contains(method)) {
      throw metadata("token_endpoint_auth_method must be one of " + AUTH_METHODS + ".");
    }
    supported(metadata, "grant_types", Set.of("authorization_code", "refresh_token"));
    supported(metadata, "response_types", Set.of("code"));
    String id = "skc_" + Secrets.next().substring(0, 22);
    Optional<String> secret =
        method.equals("none") ? Optional.empty() : Optional.of(Secrets.next());
    return new Client(
        id, text(metadata, "client_name").orElse(id), redirectUris(metadata), method, secret);
  }

  /**
   * Reads a Client ID Metadata Document, whose {@code client_id} is the document's own https URL.
   */
  public static Client ofDocument(String json) throws OAuthException {
    Map<String, Object> document = json(json);
    String id = text(document, "client_id").orElseThrow(() -> metadata("client_id is missing."));
    String name =
        text(document, "client_name").orElseThrow(() -> metadata("client_name is missing."));
    if (!documentUrl(id)) {
      throw metadata("client_id must be an https URL with a path: " + id);
    }
    if (!text(document, "token_endpoint_auth_method").orElse("none").equals("none")) {
      throw metadata("Only public clients (token_endpoint_auth_method none) are supported here.");
    }
    return new Client(id, name, redirectUris(document), "none", Optional.empty());
  }

  public static Map<String, Object> json(String text) throws OAuthException {
    try {
      if (text.stripLeading().startsWith("{")) { // the parser takes some arrays for objects
        return JSONObjectUtils.parse(text);
      }
    } catch (ParseException malformed) {
      // as below
    }
    throw metadata("The metadata is not a JSON object.");
  }

  private static boolean documentUrl(String id) {
    try {
      URI url = URI.create(id);
      return "https".equals(url.getScheme())
          && url.getHost() != null
          && url.getRawPath().length() > 1
          && url.getRawFragment() == null
          && url.getRawUserInfo() == null;
    } catch (IllegalArgumentException malformed) {
      return false;
    }
  }

  private static List<String> redirectUris(Map<String, Object> metadata) throws OAuthException {
    List<String> uris = texts(metadata, "redirect_uris");
    if (uris.isEmpty() || uris.size() > MAX_REDIRECT_URIS) {
      throw OAuthException.of(
          "invalid_redirect_uri", "redirect_uris must hold 1 to " + MAX_REDIRECT_URIS + " URIs.");
    }
    for (String uri : uris) {
      if (!RedirectUris.registrable(uri)) {
        throw OAuthException.of(
            "invalid_redirect_uri", "Use https, http on loopback, or a scheme of your own: " + uri);
      }
    }
    return uris;
  }

  private static void supported(Map<String, Object> metadata, String name, Set<String> known)
      throws OAuthException {
    List<String> values = texts(metadata, name);
    if (!values.isEmpty() && values.stream().noneMatch(known::contains)) {
      throw metadata(name + " must hold one of " + known.stream().sorted().toList() + ".");
    }
  }

  private static Optional<String> text(Map<String, Object> metadata, String name)
      throws OAuthException {
    Object value = metadata.get(name);
    if (value == null) {
      return Optional.empty();
    }
    if (value instanceof String text && text.length() <= MAX_TEXT) {
      return Optional.of(text);
    }
    throw metadata(name + " must be a string of at most " + MAX_TEXT + " characters.");
  }

  private static List<String> texts(Map<String, Object> metadata, String name)
      throws OAuthException {
    Object value = metadata.get(name);
    if (value == null) {
      return List.of();
    }
    List<String> texts = new ArrayList<>();
    if (!(value instanceof List<?> list)) {
      throw metadata(name + " must be a list of strings.");
    }
    for (Object element : list) {
      if (!(element instanceof String text) || text.length() > MAX_TEXT) {
        throw metadata(name + " must hold strings of at most " + MAX_TEXT + " characters.");
      }
      texts.add(text);
    }
    return texts;
  }

  private static OAuthException metadata(String description) {
    return OAuthException.of("invalid_client_metadata", description);
  }
}
