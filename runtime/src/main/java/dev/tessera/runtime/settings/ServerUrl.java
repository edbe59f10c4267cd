package dev.tessera.runtime.settings;

import java.util.Optional;

/**
 * Where clients reach the server, and what follows from it: the endpoint and the places of its
 * protected resource metadata (RFC 9728 section 3.1). The variable is {@code MCP_URL}.
 *
 * <p>Immutable and thread-safe.
 */
public final class ServerUrl {
  private static final String VARIABLE = "MCP_URL";
  private static final String ENDPOINT = "/mcp";
  private static final String METADATA = "/.well-known/oauth-protected-resource";

  private final HttpUrl base;

  private ServerUrl(HttpUrl base) {
    this.base = base;
  }

  /**
   * What {@code MCP_URL} says, or {@code http://localhost:PORT/} if it is not set.
   *
   * @throws SettingsException if it is no base URL
   */
  public static ServerUrl from(Settings settings) {
    Optional<String> url = settings.value(VARIABLE);
    return url.isPresent() ? of(url.get()) : local(ListenAddress.from(settings).port());
  }

  /** {@code http://localhost:PORT/}. */
  public static ServerUrl local(int port) {
    return of("http://localhost:" + port + "/");
  }

  /**
   * A base URL, with or without the last slash.
   *
   * @throws SettingsException as if it were the value of {@code MCP_URL}
   */
  public static ServerUrl of(String url) {
    HttpUrl base = HttpUrl.parse(VARIABLE, url);
    if (base.path().endsWith(ENDPOINT)) {
      String prefix = base.path().substring(0, base.path().length() - ENDPOINT.length());
      throw SettingsException.of(
          VARIABLE,
          url,
          "must be the base URL, to which the server adds " + ENDPOINT,
          "Set " + VARIABLE + "=" + base.withPath(prefix) + "/.");
    }
    return new ServerUrl(base);
  }

  /** The base URL, with no slash at the end. */
  public String base() {
    return base.toString();
  }

  /** The endpoint's URL: the resource identifier of the server (RFC 8707 section 2). */
  public String endpoint() {
    return base + ENDPOINT;
  }

  /** The endpoint's path. */
  public String endpointPath() {
    return base.path() + ENDPOINT;
  }

  /** The path of the metadata that belongs to the endpoint's path. */
  public String metadataPath() {
    return METADATA + endpointPath();
  }

  /** The path of the metadata at the root, where some clients look; the same document. */
  public String rootMetadataPath() {
    return METADATA;
  }

  /** The URL of the metadata: {@code resource_metadata} of a challenge (RFC 9728 section 5.1). */
  public String metadataUrl() {
    return base.origin() + metadataPath();
  }

  /** Host and port as in a Host header. */
  public String authority() {
    return base.authority();
  }

  /** Scheme, host and port as in an Origin header. */
  public String origin() {
    return base.origin();
  }

  /** Whether only clients on this machine can use it. */
  public boolean isLoopback() {
    return base.isLoopback();
  }

  /** What the person who starts the server should know about this URL, if anything; one line. */
  public Optional<String> warning() {
    return base.isExposed()
        ? Optional.of(
            VARIABLE
                + " is \""
                + base
                + "/\": access tokens would travel unencrypted. Let clients come by https, and set "
                + VARIABLE
                + " to that URL.")
        : Optional.empty();
  }

  HttpUrl url() {
    return base;
  }

  /** The base URL with a slash at the end. */
  @Override
  public String toString() {
    return base + "/";
  }
}
