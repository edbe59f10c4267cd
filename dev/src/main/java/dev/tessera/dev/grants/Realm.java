package dev.tessera.dev.grants;

import dev.tessera.runtime.settings.HttpUrl;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What one Scalekit environment knows of one MCP server: its resource id, the URLs by which clients
 * name it, and its scopes. The URLs and scopes may change while the server runs. Safe for use by
 * several threads.
 */
public final class Realm {
  private static final int MAX_VALUES = 1_000;

  private final String environmentUrl;
  private final String resourceId;
  private volatile List<String> scopes;
  private volatile List<String> resources;

  /**
   * @param environmentUrl the environment's base URL, without a last slash
   * @param resourceId the resource's id, {@code res_...}
   */
  public Realm(
      String environmentUrl,
      String resourceId,
      Collection<String> scopes,
      Collection<String> resources) {
    this.environmentUrl = environmentUrl;
    this.resourceId = resourceId;
    this.scopes = bounded(scopes);
    this.resources = bounded(resources);
  }

  public String environmentUrl() {
    return environmentUrl;
  }

  public String resourceId() {
    return resourceId;
  }

  /**
   * The issuer identifier of the metadata and of the {@code iss} response parameter. It is always
   * the one that the metadata URL is made from, because clients must refuse any other (RFC 8414
   * section 3.3).
   */
  public String issuer() {
    return environmentUrl + issuerPath();
  }

  public String issuerPath() {
    return "/resources/" + resourceId;
  }

  public String authorizationPath() {
    return issuerPath() + "/oauth/authorize";
  }

  public String tokenPath() {
    return issuerPath() + "/oauth/token";
  }

  public String registrationPath() {
    return "/api/v1/resources/" + resourceId + "/clients:register";
  }

  public List<String> scopes() {
    return scopes;
  }

  public void scopes(Collection<String> replacement) {
    scopes = bounded(replacement);
  }

  public List<String> resources() {
    return resources;
  }

  public void resources(Collection<String> replacement) {
    resources = bounded(replacement);
  }

  /**
   * The known resource of this URL; a last slash and the case of scheme and host aside (RFC 8707
   * section 2; MCP 2026-07-28, Authorization, Canonical Server URI).
   */
  public Optional<String> resource(String url) {
    String canonical = HttpUrl.canonical(url);
    return resources.stream()
        .filter(known -> HttpUrl.canonical(known).equals(canonical))
        .findFirst();
  }

  private static List<String> bounded(Collection<String> values) {
    if (values.size() > MAX_VALUES) {
      throw new IllegalArgumentException("More than " + MAX_VALUES + " values: " + values.size());
    }
    return values.stream().distinct().toList();
  }
}
