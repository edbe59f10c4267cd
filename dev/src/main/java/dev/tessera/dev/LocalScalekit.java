package dev.tessera.dev;

import dev.tessera.dev.grants.Grant;
import dev.tessera.dev.grants.Realm;
import dev.tessera.dev.oauth.AuthorizationServer;
import dev.tessera.dev.web.Route;
import io.undertow.Undertow;
import io.undertow.UndertowOptions;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.PathHandler;
import io.undertow.util.Headers;
import io.undertow.util.Methods;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/**
 * An OAuth 2.1 authorization server on this machine that looks like a Scalekit environment with one
 * MCP server registered in it, for development and tests. It asks nobody for a password, and
 * therefore refuses to listen on anything but loopback.
 *
 * <pre>{@code
 * try (LocalScalekit scalekit = LocalScalekit.builder().scopes("todo:read", "todo:write").start()) {
 *   // SCALEKIT_ENVIRONMENT_URL=scalekit.environmentUrl(), SCALEKIT_RESOURCE_ID=scalekit.resourceId()
 *   String token = scalekit.token().scopes("todo:read").mint();
 * }
 * }</pre>
 *
 * <p>It serves the keys at {@code /keys}, metadata (RFC 8414) at both of Scalekit's places,
 * authorization with PKCE and a consent page, tokens with refresh, dynamic registration (RFC 7591),
 * and knows clients by preloaded Client ID Metadata Documents. At {@code /} is a page where a
 * person sees clients and tokens, and mints tokens of any kind. Safe for use by several threads.
 */
public final class LocalScalekit implements AutoCloseable {
  private static final int MAX_HEADER_BYTES = 64 * 1024;

  private final Undertow server;
  private final Gate gate;
  private final Keys keys;
  private final Realm realm;
  private final Clock clock;
  private final IssuerEra era;
  private final int port;

  LocalScalekit(LocalScalekitBuilder builder) {
    InetAddress address = builder.loopbackAddress();
    clock = builder.clock;
    era = builder.era;
    keys = new Keys();
    gate = new Gate();
    server = listening(address, builder.port, gate);
    try {
      port = ((InetSocketAddress) server.getListenerInfo().get(0).getAddress()).getPort();
      realm =
          new Realm(
              "http://" + builder.urlHost() + ":" + port,
              builder.resourceId,
              builder.scopes,
              builder.resources);
      AuthorizationServer endpoints =
          new AuthorizationServer(
              realm,
              this::issue,
              new Minting(this::token),
              builder.autoConsent,
              builder.clientDocuments,
              clock);
      PathHandler paths =
          new PathHandler().addExactPath("/keys", Route.open(Methods.GET, this::sendKeys));
      endpoints.addTo(paths);
      gate.open(paths);
    } catch (RuntimeException failure) {
      server.stop();
      throw failure;
    }
  }

  /** Returns a builder with defaults that suit a server with its own defaults. */
  public static LocalScalekitBuilder builder() {
    return new LocalScalekitBuilder();
  }

  /** The environment's URL, without a last slash: the value of {@code SCALEKIT_ENVIRONMENT_URL}. */
  public String environmentUrl() {
    return realm.environmentUrl();
  }

  /** The id of the MCP server, {@code res_...}: the value of {@code SCALEKIT_RESOURCE_ID}. */
  public String resourceId() {
    return realm.resourceId();
  }

  /**
   * The issuer identifier of the metadata, {@code {environmentUrl}/resources/{resourceId}}: the
   * value of {@code authorization_servers} in the MCP server's protected resource metadata (RFC
   * 9728 section 2).
   */
  public String issuer() {
    return realm.issuer();
  }

  /** The port it listens on. */
  public int port() {
    return port;
  }

  /** Starts a token that is good as it stands. */
  public TokenBuilder token() {
    return new TokenBuilder(realm, keys, clock, era);
  }

  /**
   * Replaces the signing key: tokens signed before no longer verify, and {@code /keys} has only the
   * new key.
   */
  public void rotateKeys() {
    keys.rotate();
  }

  /** Switches an outage on or off, during which every route answers 503. */
  public void outage(boolean on) {
    gate.outage(on);
  }

  /** How often {@code /keys} was asked for since the start, during outages as well. */
  public int keyFetches() {
    return gate.keyFetches();
  }

  /** Replaces the known scopes, for those who learn them only when their MCP server is up. */
  public void scopes(List<String> scopes) {
    realm.scopes(scopes);
  }

  /** Replaces the URLs for which tokens are issued, for those whose MCP server chooses its port. */
  public void resources(String... urls) {
    realm.resources(List.of(urls));
  }

  /** Stops listening. Closing twice has no effect. */
  @Override
  public void close() {
    server.stop();
  }

  private static Undertow listening(InetAddress address, int port, Gate gate) {
    Undertow server =
        Undertow.builder()
            .addHttpListener(port, address.getHostAddress(), gate)
            .setIoThreads(2)
            .setServerOption(UndertowOptions.MAX_HEADER_SIZE, MAX_HEADER_BYTES)
            .build();
    try {
      server.start();
      return server;
    } catch (RuntimeException failure) {
      if (failure.getCause() instanceof IOException cause) {
        throw new UncheckedIOException(
            "Port " + port + " of " + address + " is not to be had", cause);
      }
      throw failure;
    }
  }

  private String issue(Grant grant, Duration life) {
    TokenBuilder token = token().client(grant.clientId()).scopes(grant.scopes()).expiresIn(life);
    grant.resource().ifPresent(token::resource);
    return token.mint();
  }

  private void sendKeys(HttpServerExchange exchange) {
    exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "application/json");
    exchange.getResponseSender().send(keys.publicSet());
  }
}
