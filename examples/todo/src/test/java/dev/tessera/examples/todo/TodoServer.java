package dev.tessera.examples.todo;

import dev.tessera.dev.LocalScalekit;
import dev.tessera.dev.test.TestClient;
import dev.tessera.dev.test.TestServer;
import dev.tessera.runtime.TesseraServer;
import dev.tessera.runtime.auth.JwtAuth;
import dev.tessera.runtime.auth.ScalekitSettings;
import dev.tessera.runtime.settings.Settings;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * The todo server on a port of its own, and the local Scalekit whose tokens it accepts. It is part
 * of the test's process, or a native binary where the tests are run against one.
 */
final class TodoServer implements AutoCloseable {
  /** Marks the tests that do not ask a process, or that move its clock or set its limits. */
  static final String IN_PROCESS = "in-process";

  final TestClock clock = new TestClock(TodoProcess.isBinary() ? Instant.now() : TestClock.NOON);
  final LocalScalekit scalekit = LocalScalekit.builder().clock(clock).start();
  private final String url;
  private final Runnable stop;
  private final TestServer asSeen;

  private TodoServer(UnaryOperator<TesseraServer.Builder> settings) {
    if (TodoProcess.isBinary()) {
      TodoHttpProcess server = TodoHttpProcess.start(environment());
      url = server.url();
      stop = server::close;
    } else {
      TesseraServer server = settings.apply(builder()).start();
      url = server.url();
      stop = server::close;
    }
    asSeen = TestServer.at(url, scalekit);
  }

  static TodoServer start() {
    return new TodoServer(builder -> builder);
  }

  static TodoServer start(UnaryOperator<TesseraServer.Builder> settings) {
    if (TodoProcess.isBinary()) {
      throw new IllegalStateException("A binary takes no settings: tag the test " + IN_PROCESS);
    }
    return new TodoServer(settings);
  }

  private Map<String, String> environment() {
    return Map.of(
        "SCALEKIT_ENVIRONMENT_URL", scalekit.environmentUrl(),
        "SCALEKIT_RESOURCE_ID", scalekit.resourceId());
  }

  private TesseraServer.Builder builder() {
    ScalekitSettings settings = ScalekitSettings.from(Settings.of(environment()));
    JwtAuth auth = JwtAuth.scalekit(settings).clock(clock).build();
    return TodoToolsServer.builder(new TodoTools()).port(0).authorization(auth);
  }

  int port() {
    return URI.create(url).getPort();
  }

  String url() {
    return url;
  }

  /** A token with these scopes and no fault. */
  String token(String... scopes) {
    return scalekit.token().scopes(scopes).mint();
  }

  /** A client of this era that has not logged in. */
  TestClient client(Era era) {
    return asSeen.client().revision(era.version);
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
    stop.run();
    asSeen.close();
  }
}
