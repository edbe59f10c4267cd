package dev.tessera.dev.launch;

import dev.tessera.dev.LocalScalekit;
import dev.tessera.dev.LocalScalekitBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Starts a local authorization server and beside it an MCP server that trusts it, and prints
 * ready-made tokens and commands for calling it. For development only.
 *
 * <pre>{@code java -jar tessera-dev.jar --tokens "read=todo:read" -- java -jar todo.jar}</pre>
 *
 * <p>The MCP server gets {@code PORT}, {@code MCP_URL}, {@code SCALEKIT_ENVIRONMENT_URL}, {@code
 * SCALEKIT_RESOURCE_ID} and {@code MCP_ALLOWED_ORIGINS} by its environment, and says {@code ready
 * <endpoint>} on standard error when it answers. When it ends, the launcher ends with its exit
 * code; a signal to the launcher ends both. The exit code is 2 for a wrong command line and 1 if a
 * server cannot be started.
 */
public final class DevMain {
  static final Duration TOKEN_LIFE = Duration.ofHours(12);

  /** Where MCP Inspector's pages come from. */
  private static final String INSPECTOR_ORIGINS = "http://localhost:6274,http://127.0.0.1:6274";

  /** Loggers are kept only as long as somebody holds them. */
  private static final List<Logger> QUIET =
      List.of(
          Logger.getLogger("io.undertow"),
          Logger.getLogger("org.xnio"),
          Logger.getLogger("org.jboss"));

  private final Options options;

  private DevMain(Options options) {
    this.options = options;
  }

  /** Runs until the MCP server ends, or a signal comes. */
  public static void main(String[] arguments) throws InterruptedException {
    QUIET.forEach(logger -> logger.setLevel(Level.WARNING));
    System.exit(run(List.of(arguments)));
  }

  private static int run(List<String> arguments) throws InterruptedException {
    Options options;
    LocalScalekit authorizationServer;
    try {
      options = Options.parse(arguments);
      authorizationServer = authorizationServer(options);
    } catch (IllegalArgumentException mistake) {
      System.err.println(mistake.getMessage());
      System.err.print(Options.USAGE);
      return 2;
    } catch (UncheckedIOException failure) {
      System.err.println(
          "The authorization server cannot be started: "
              + failure.getMessage()
              + ". Use --auth-port.");
      return 1;
    }
    try (authorizationServer) {
      return new DevMain(options).run(authorizationServer);
    }
  }

  private static LocalScalekit authorizationServer(Options options) {
    String url = options.serverUrl().base() + "/";
    LocalScalekitBuilder builder =
        LocalScalekit.builder()
            .port(options.authPort())
            .resources(options.serverUrl().endpoint(), url)
            .autoConsent(options.autoConsent());
    options.scopes().ifPresent(scopes -> builder.scopes(scopes.toArray(String[]::new)));
    options.clientDocuments().forEach(file -> builder.clientMetadataDocument(content(file)));
    return builder.start();
  }

  private static String content(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException failure) {
      throw new IllegalArgumentException("--client-document cannot be read: " + file, failure);
    }
  }

  private int run(LocalScalekit scalekit) throws InterruptedException {
    try {
      ServerProcess server =
          ServerProcess.start(options.command(), environment(scalekit), System.err);
      Runtime.getRuntime().addShutdownHook(new Thread(server::stop, "stop the MCP server"));
      Optional<String> endpoint = server.awaitReady();
      if (options.rehearse()) {
        boolean well = endpoint.isPresent() && rehearse(scalekit, URI.create(endpoint.get()));
        server.end();
        return well ? 0 : 1;
      }
      if (endpoint.isPresent()) {
        announce(scalekit, URI.create(endpoint.get()));
      }
      return server.awaitExit();
    } catch (IOException failure) {
      System.err.println("The MCP server cannot be started: " + failure.getMessage());
      return 1;
    }
  }

  private Map<String, String> environment(LocalScalekit scalekit) {
    String origins = System.getenv().getOrDefault("MCP_ALLOWED_ORIGINS", "");
    Map<String, String> environment = new LinkedHashMap<>();
    environment.put("TRANSPORT", "http");
    environment.put("PORT", String.valueOf(options.port()));
    environment.put("MCP_URL", options.serverUrl().base() + "/");
    environment.put("SCALEKIT_ENVIRONMENT_URL", scalekit.environmentUrl());
    environment.put("SCALEKIT_RESOURCE_ID", scalekit.resourceId());
    // Empty, they hide what a file .env says: these and SCALEKIT_* exclude each other.
    environment.put("MCP_AUTH_ISSUER", "");
    environment.put("MCP_AUTH_AUDIENCE", "");
    environment.put("MCP_AUTH_JWKS_URL", "");
    environment.put("MCP_AUTH_ALGORITHMS", "");
    environment.put(
        "MCP_ALLOWED_ORIGINS",
        origins.isBlank() ? INSPECTOR_ORIGINS : origins + "," + INSPECTOR_ORIGINS);
    return environment;
  }

  private boolean rehearse(LocalScalekit scalekit, URI endpoint) throws InterruptedException {
    List<String> scopes = offer(scalekit, ServerMetadata.of(endpoint));
    return new Rehearsal(endpoint, token(scalekit, scopes).value(), System.out)
        .play(options.curlTool(), options.curlArguments());
  }

  private void announce(LocalScalekit scalekit, URI endpoint) throws InterruptedException {
    ServerMetadata metadata = ServerMetadata.of(endpoint);
    List<String> scopes = offer(scalekit, metadata);
    Map<String, Banner.Token> tokens = new LinkedHashMap<>();
    wanted(scopes).forEach((name, granted) -> tokens.put(name, token(scalekit, granted)));
    Banner banner =
        new Banner(
            endpoint.toString(), scalekit.issuer(), metadata.name().orElse("mcp-server"), tokens);
    System.out.print(banner.text(options.curlTool(), options.curlArguments()));
    System.out.flush();
  }

  /** Lets the authorization server grant the scopes that the server has, or that were told. */
  private List<String> offer(LocalScalekit scalekit, ServerMetadata metadata) {
    List<String> scopes = options.scopes().orElse(metadata.scopes());
    scalekit.scopes(scopes);
    return scopes;
  }

  private Map<String, List<String>> wanted(List<String> scopes) {
    if (!options.tokens().isEmpty()) {
      return options.tokens();
    }
    Map<String, List<String>> tokens = new LinkedHashMap<>();
    scopes.forEach(scope -> tokens.put(scope, List.of(scope)));
    tokens.put("all", scopes);
    return tokens;
  }

  private static Banner.Token token(LocalScalekit scalekit, List<String> scopes) {
    String value = scalekit.token().scopes(scopes).expiresIn(TOKEN_LIFE).mint();
    return new Banner.Token(scopes.isEmpty() ? "no scopes" : String.join(" ", scopes), value);
  }
}
