package dev.tessera.runtime;

import dev.tessera.runtime.auth.AuthSettings;
import dev.tessera.runtime.auth.JwtAuth;
import dev.tessera.runtime.auth.TokenVerifier;
import dev.tessera.runtime.change.Changes;
import dev.tessera.runtime.http.HttpLimits;
import dev.tessera.runtime.http.HttpServer;
import dev.tessera.runtime.protocol.Engine;
import dev.tessera.runtime.rate.RateLimit;
import dev.tessera.runtime.refusal.RefusalLog;
import dev.tessera.runtime.refusal.Refusals;
import dev.tessera.runtime.server.McpFeatures;
import dev.tessera.runtime.settings.ForwardedHeader;
import dev.tessera.runtime.settings.ListenAddress;
import dev.tessera.runtime.settings.ServerUrl;
import dev.tessera.runtime.settings.Settings;
import dev.tessera.runtime.settings.SettingsException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A running MCP server on Streamable HTTP.
 *
 * <pre>{@code
 * try (TesseraServer server =
 *     TesseraServer.builder(new TodoToolsMcp(new TodoTools()))
 *         .port(0)
 *         .authorization(JwtAuth.issuer("https://login.example.com")...build())
 *         .start()) {
 *   System.out.println(server.url());
 * }
 * }</pre>
 *
 * <p>Thread-safe; its {@link Builder} is not.
 */
public final class TesseraServer implements AutoCloseable {
  private final Engine engine;
  private final HttpServer http;
  private final ServerUrl url;
  private final RefusalLog refusals;

  TesseraServer(Engine engine, HttpServer http, ServerUrl url, RefusalLog refusals) {
    this.engine = engine;
    this.http = http;
    this.url = url;
    this.refusals = refusals;
  }

  /** A server of these tools, on 127.0.0.1 and port 3002 unless told otherwise. */
  public static Builder builder(McpFeatures tools) {
    return new Builder(tools);
  }

  /**
   * The whole of a {@code main}: reads the environment and {@code .env}, serves over HTTP or stdio
   * as {@code TRANSPORT} says, and prints {@code ready} on standard error. On HTTP it returns then,
   * and SIGTERM ends the process after the requests in flight. On stdio it does not return: the
   * process ends with its input, after the calls in flight. A wrong setting is one line on standard
   * error and exit status 2.
   *
   * @param builder what to serve; what is set there stands, whatever the environment says
   * @param args the arguments of {@code main}: none, or {@code doctor} to check the settings and
   *     their surroundings, with {@code --doctor-token FILE} an access token as well, or {@code
   *     health} to ask the server that runs with these settings whether it answers; the exit status
   *     is then 0 if all is well and 1 if not
   */
  public static void run(Builder builder, String[] args) {
    Main.run(builder, args);
  }

  /** The TCP port it listens on. */
  public int port() {
    return http.port();
  }

  /** The endpoint's URL, as in {@code http://localhost:3002/mcp}. */
  public String url() {
    return url.endpoint();
  }

  /**
   * Changes what the server offers, and tells clients what has changed.
   *
   * @throws IllegalStateException if this server publishes no changes
   */
  public Changes changes() {
    return engine.changes();
  }

  /**
   * What is read at a URI is another now: tells those clients that want to know.
   *
   * @throws IllegalStateException if this server publishes no changes
   */
  public void resourceUpdated(String uri) {
    changes().resourceUpdated(uri);
  }

  /** How many requests were refused so far, and why: for metrics. */
  public Refusals refusals() {
    return refusals.counted();
  }

  /**
   * Stops to listen, ends sessions and subscriptions, stops tasks, lets requests in flight end (10
   * seconds, unless told otherwise), and ends.
   */
  @Override
  public void close() {
    http.close();
    refusals.close();
  }

  /** Collects how a server is to run. Not thread-safe. */
  public static final class Builder extends EngineBuilder<Builder> {
    Optional<Integer> port = Optional.empty();
    Optional<String> host = Optional.empty();
    Optional<ServerUrl> url = Optional.empty();
    Optional<Access> access = Optional.empty();
    final List<String> hosts = new ArrayList<>();
    final List<String> origins = new ArrayList<>();
    HttpLimits limits = HttpLimits.usual();
    Optional<Optional<RateLimit>> rate = Optional.empty();
    Optional<ForwardedHeader> forwarded = Optional.empty();
    Optional<Boolean> forwardMetadata = Optional.empty();

    private Builder(McpFeatures tools) {
      super(tools);
    }

    @Override
    Builder self() {
      return this;
    }

    /**
     * The TCP port to listen on, 0 for one that the system chooses; 3002 if not set.
     *
     * @throws IllegalArgumentException if it is no number from 0 to 65535
     */
    public Builder port(int port) {
      if (port < 0 || port > 65_535) {
        throw new IllegalArgumentException("Port " + port + " is not in 0 to 65535");
      }
      this.port = Optional.of(port);
      return this;
    }

    /** The name or address to listen on; 127.0.0.1 if not set. */
    public Builder host(String host) {
      this.host = Optional.of(host);
      return this;
    }

    /**
     * The base URL under which clients reach the server, as in {@code https://example.com/}; the
     * endpoint is {@code mcp} below it. {@code http://localhost:PORT/} if not set.
     *
     * @throws SettingsException if it is no base URL
     */
    public Builder url(String baseUrl) {
      url = Optional.of(ServerUrl.of(baseUrl));
      return this;
    }

    /**
     * Whose access tokens are accepted; needed if anything is not public.
     *
     * @param more other issuers, each with keys, audience and algorithms of its own: the {@code
     *     iss} of a token chooses among them
     */
    public Builder authorization(JwtAuth auth, JwtAuth... more) {
      List<JwtAuth> all = new ArrayList<>(List.of(more));
      all.add(0, auth);
      access = Optional.of(Access.of(all));
      return this;
    }

    /**
     * Accepts access tokens that are no JWTs of one issuer, or for tests.
     *
     * @param verifier what accepts them
     * @param authorizationServers issuer URLs of where clients get them (RFC 9728 section 2), at
     *     least one (MCP 2026-07-28, Authorization Server Discovery)
     * @throws IllegalArgumentException if there is none
     */
    public Builder authorization(TokenVerifier verifier, String... authorizationServers) {
      if (authorizationServers.length == 0) {
        throw new IllegalArgumentException(
            "An authorization server is needed: where do clients get access tokens?");
      }
      access =
          Optional.of(
              new Access((at, scopes) -> verifier, List.of(authorizationServers), List.of()));
      return this;
    }

    /** Answers requests for this Host, too: {@code host} or {@code host:port}. */
    public Builder allowedHost(String host) {
      hosts.add(host);
      return this;
    }

    /** Answers web pages of this origin, too: scheme, host and port. */
    public Builder allowedOrigin(String origin) {
      origins.add(origin);
      return this;
    }

    /**
     * How many calls a client may make in a time, on average; 1000 a second if not set. It holds
     * for each address, before the access token is looked at, and for what each user of each client
     * calls, reads, gets and completes, as the token names them. Beyond it, the answer is 429 (RFC
     * 6585 section 4).
     *
     * @throws IllegalArgumentException if there is no call or no time, or more than a day
     */
    public Builder rateLimit(int calls, Duration period) {
      rate = Optional.of(Optional.of(new RateLimit(calls, period)));
      return this;
    }

    /** Lets everybody call as often as they like. */
    public Builder noRateLimit() {
      rate = Optional.of(Optional.empty());
      return this;
    }

    /**
     * Believes this header about where requests come from: for servers that cannot be reached but
     * through reverse proxies that write it.
     */
    public Builder forwardedHeader(ForwardedHeader header) {
      forwarded = Optional.of(header);
      return this;
    }

    /**
     * Serves the metadata of the first authorization server at {@code
     * /.well-known/oauth-authorization-server} here, too: for clients of MCP 2025-03-26, which look
     * nowhere else. It is fetched when somebody asks for it, and kept for five minutes.
     */
    public Builder forwardIssuerMetadata() {
      forwardMetadata = Optional.of(true);
      return this;
    }

    /** The largest message, in bytes; 4 MiB if not set. */
    public Builder maxMessageBytes(int bytes) {
      limits = limits.withBodyBytes(bytes);
      return this;
    }

    /**
     * How long a client may take to send a head, again to send a body, and again to read the
     * answer; 30, 30 and 60 seconds if not set. How long the tool takes does not count.
     */
    public Builder requestTime(Duration time) {
      limits = limits.withRequestTime(time);
      return this;
    }

    /** How long a connection may stay open without a request; 60 seconds if not set. */
    public Builder idleTime(Duration time) {
      limits = limits.withIdleTime(time);
      return this;
    }

    /**
     * After how much silence an answer that is a stream of events shows that the server is still
     * there; 15 seconds if not set. Proxies close what is silent for too long.
     */
    public Builder keepAliveTime(Duration time) {
      limits = limits.withKeepAliveTime(time);
      return this;
    }

    /** How long requests in flight may take when the server closes; 10 seconds if not set. */
    public Builder shutdownTime(Duration time) {
      limits = limits.withShutdownTime(time);
      return this;
    }

    /**
     * Takes what has not been set here from these settings: {@code HOST}, {@code PORT}, {@code
     * MCP_URL}, {@code MCP_ALLOWED_HOSTS}, {@code MCP_ALLOWED_ORIGINS}, {@code MCP_RATE_LIMIT},
     * {@code MCP_CALL_TIMEOUT}, {@code MCP_MAX_CONCURRENT_CALLS}, {@code MCP_FORWARDED_HEADER},
     * {@code MCP_PAGE_SIZE}, {@code MCP_LIST_TTL} and its kin, {@code MCP_STATE_KEY} and, if
     * anything needs an access token, {@code SCALEKIT_*} or {@code MCP_AUTH_*}, and {@code
     * MCP_FORWARD_ISSUER_METADATA}.
     *
     * @throws SettingsException if one is missing or wrong
     */
    public Builder settings(Settings settings) {
      if (port.isEmpty() || host.isEmpty()) {
        ListenAddress address = ListenAddress.from(settings);
        port = Optional.of(port.orElse(address.port()));
        host = Optional.of(host.orElse(address.host()));
      }
      if (url.isEmpty() && settings.value("MCP_URL").isPresent()) {
        url = Optional.of(ServerUrl.from(settings));
      }
      complete(settings);
      hosts.addAll(settings.list("MCP_ALLOWED_HOSTS"));
      origins.addAll(settings.list("MCP_ALLOWED_ORIGINS"));
      if (rate.isEmpty()) {
        rate = Optional.of(RateLimit.from(settings));
      }
      forwarded = forwarded.or(() -> ForwardedHeader.from(settings));
      if (forwardMetadata.isEmpty()) {
        forwardMetadata = Optional.of(settings.isOn("MCP_FORWARD_ISSUER_METADATA"));
      }
      if (access.isEmpty() && features.description().secured()) {
        AuthSettings auth = AuthSettings.from(settings);
        auth.warning().ifPresent(Start::warn);
        access = Optional.of(Access.of(auth.accepted()));
      }
      return this;
    }

    /**
     * Starts the server; it answers when this returns.
     *
     * @throws SettingsException if it cannot start as it was told: no authorization for tools that
     *     need it, a port in use, a host or an origin that is none
     */
    public TesseraServer start() {
      return Start.http(this);
    }
  }
}
