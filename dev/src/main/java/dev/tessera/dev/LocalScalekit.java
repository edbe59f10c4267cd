package dev.tessera.dev;

import dev.tessera.dev.oauth.AuthorizationServer;
import dev.tessera.dev.oauth.Grant;
import dev.tessera.dev.oauth.Realm;
import dev.tessera.dev.oauth.Route;
import io.undertow.Undertow;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.PathHandler;
import io.undertow.util.Headers;
import io.undertow.util.Methods;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

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
 * and knows clients by preloaded Client ID Metadata Documents. Safe for use by several threads.
 */
public final class LocalScalekit implements AutoCloseable {
  private final Undertow server;
  private final Gate gate;
  private final Keys keys;
  private final Realm realm;
  private final Clock clock;
  private final IssuerEra era;
  private final int port;

  private LocalScalekit(Builder builder) {
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
              realm, this::issue, builder.autoConsent, builder.clientDocuments, clock);
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
  public static Builder builder() {
    return new Builder();
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

  /** The settings of a {@link LocalScalekit}. Not for use by several threads. */
  public static final class Builder {
    private static final Pattern RESOURCE_ID = Pattern.compile("res_[A-Za-z0-9_-]{1,100}");

    private String bindAddress = "localhost";
    private int port;
    private String resourceId = "res_local";
    private IssuerEra era = IssuerEra.RESOURCE;
    private Clock clock = Clock.systemUTC();
    private boolean autoConsent;
    private List<String> scopes = List.of();
    private List<String> resources = List.of("http://localhost:3002/mcp", "http://localhost:3002/");
    private final List<String> clientDocuments = new ArrayList<>();

    private Builder() {}

    /** The port; 0, the default, takes a free one. */
    public Builder port(int port) {
      if (port < 0 || port > 65_535) {
        throw new IllegalArgumentException("Not a port: " + port);
      }
      this.port = port;
      return this;
    }

    /**
     * The loopback address to listen on, as a name or number; {@code localhost}, by IPv4, by
     * default.
     */
    public Builder bindAddress(String address) {
      this.bindAddress = address;
      return this;
    }

    /**
     * The id of the MCP server; {@code res_local} by default.
     *
     * @throws IllegalArgumentException if it is not {@code res_} followed by letters, digits, '_'
     *     or '-'
     */
    public Builder resourceId(String id) {
      if (!RESOURCE_ID.matcher(id).matches()) {
        throw new IllegalArgumentException(
            "A resource id is res_ and letters, digits, '_' or '-': " + id);
      }
      this.resourceId = id;
      return this;
    }

    /**
     * The URLs by which clients may name the MCP server in the {@code resource} parameter (RFC
     * 8707); by default those of a server with default settings, {@code http://localhost:3002/mcp}
     * and {@code http://localhost:3002/}. A last slash makes no difference.
     */
    public Builder resources(String... urls) {
      this.resources = List.of(urls);
      return this;
    }

    /**
     * The scopes that clients may ask for, and that are offered to a client that asks for none;
     * none by default.
     */
    public Builder scopes(String... known) {
      this.scopes = List.of(known);
      return this;
    }

    /** The form of {@code iss} in tokens; {@link IssuerEra#RESOURCE} by default. */
    public Builder issuerEra(IssuerEra era) {
      this.era = era;
      return this;
    }

    /** The clock for everything that is issued or expires; the system's by default. */
    public Builder clock(Clock clock) {
      this.clock = clock;
      return this;
    }

    /**
     * Whether requests are granted in full without asking; no by default. Only requests whose
     * redirect URI is on loopback are: any web page may register itself, and must not get a token
     * unseen.
     */
    public Builder autoConsent(boolean on) {
      this.autoConsent = on;
      return this;
    }

    /**
     * Makes a client known by its Client ID Metadata Document, which is not fetched: clients insist
     * on https URLs, and a development machine may be without a network.
     *
     * @param json the document, whose {@code client_id} is the URL at which it would be
     */
    public Builder clientMetadataDocument(String json) {
      clientDocuments.add(json);
      return this;
    }

    /**
     * Starts to listen.
     *
     * @throws IllegalArgumentException if the bind address is not loopback, or a client document is
     *     not valid
     * @throws UncheckedIOException if the port is taken
     */
    public LocalScalekit start() {
      return new LocalScalekit(this);
    }

    private InetAddress loopbackAddress() {
      try {
        InetAddress address =
            InetAddress.getByName(bindAddress.equals("localhost") ? "127.0.0.1" : bindAddress);
        if (address.isLoopbackAddress()) {
          return address;
        }
      } catch (UnknownHostException unknown) {
        throw new IllegalArgumentException("No such address: " + bindAddress, unknown);
      }
      throw new IllegalArgumentException(
          "The local Scalekit gives tokens to everybody and listens on loopback only, not on "
              + bindAddress);
    }

    private String urlHost() {
      return bindAddress.contains(":") && !bindAddress.startsWith("[")
          ? "[" + bindAddress + "]"
          : bindAddress;
    }
  }
}
