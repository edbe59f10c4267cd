package dev.tessera.examples.todo;

import dev.tessera.dev.LocalScalekit;
import dev.tessera.runtime.TesseraServer;
import dev.tessera.runtime.auth.JwtAuth;
import dev.tessera.runtime.auth.ScalekitSettings;
import dev.tessera.runtime.settings.Settings;
import java.io.IOException;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The todo server on a port of its own, and the local Scalekit whose tokens it accepts. */
final class TodoServer implements AutoCloseable {
  final TestClock clock = new TestClock();
  final LocalScalekit scalekit = LocalScalekit.builder().clock(clock).start();
  private final TesseraServer server;

  private TodoServer(UnaryOperator<TesseraServer.Builder> settings) {
    server = settings.apply(builder()).start();
    scalekit.resources(server.url());
  }

  static TodoServer start() {
    return start(builder -> builder);
  }

  static TodoServer start(UnaryOperator<TesseraServer.Builder> settings) {
    return new TodoServer(settings);
  }

  private TesseraServer.Builder builder() {
    Settings environment =
        Settings.of(
            Map.of(
                "SCALEKIT_ENVIRONMENT_URL", scalekit.environmentUrl(),
                "SCALEKIT_RESOURCE_ID", scalekit.resourceId()));
    JwtAuth auth = JwtAuth.scalekit(ScalekitSettings.from(environment)).clock(clock).build();
    return TodoToolsServer.builder(new TodoTools()).port(0).authorization(auth);
  }

  int port() {
    return server.port();
  }

  String url() {
    return server.url();
  }

  /** A token with these scopes and no fault. */
  String token(String... scopes) {
    return scalekit.token().scopes(scopes).mint();
  }

  /** Sends a request on a connection of its own. */
  Response send(Request request) throws IOException {
    try (Connection connection = new Connection(port())) {
      connection.send(request.bytes());
      return connection.read();
    }
  }

  /** The challenge of a 401, complete. */
  String logInChallenge() {
    return "Bearer resource_metadata=\"%s\", scope=\"todo:read\"".formatted(metadataUrl());
  }

  String metadataUrl() {
    return "http://localhost:" + port() + "/.well-known/oauth-protected-resource/mcp";
  }

  @Override
  public void close() {
    server.close();
    scalekit.close();
  }
}
