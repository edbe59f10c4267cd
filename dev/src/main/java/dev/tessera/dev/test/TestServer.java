package dev.tessera.dev.test;

import dev.tessera.dev.LocalScalekit;
import dev.tessera.runtime.TesseraServer;
import dev.tessera.runtime.auth.JwtAuth;
import dev.tessera.runtime.auth.ScalekitSettings;
import dev.tessera.runtime.json.JsonValue;
import dev.tessera.runtime.settings.Settings;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A generated server on a free port of this machine, and the local Scalekit whose tokens it takes.
 *
 * <pre>{@code
 * try (TestServer server = TestServer.start(TodoToolsServer.builder(new TodoTools()))) {
 *   server.client().as("todo:read").call("list_todos").assertStructured("{\"todos\":[]}");
 * }
 * }</pre>
 *
 * <p>Safe for use by several threads.
 */
public final class TestServer implements AutoCloseable {
  private final LocalScalekit scalekit;
  private final URI url;
  private final Runnable stop;
  private final HeaderArguments headers;

  private TestServer(LocalScalekit scalekit, String url, Runnable stop) {
    this.scalekit = scalekit;
    this.url = URI.create(url);
    this.stop = stop;
    this.headers = new HeaderArguments(this::schemas);
    scalekit.resources(url);
    scalekit.scopes(publishedScopes());
  }

  /**
   * Starts the server, with a local Scalekit, by the system's clock.
   *
   * @param server whose port and authorization are replaced
   */
  public static TestServer start(TesseraServer.Builder server) {
    return start(server, Clock.systemUTC());
  }

  /**
   * Starts the server, with a local Scalekit.
   *
   * @param server whose port and authorization are replaced
   * @param clock by which tokens are issued and accepted: a test that moves it sees them expire
   */
  public static TestServer start(TesseraServer.Builder server, Clock clock) {
    LocalScalekit scalekit = LocalScalekit.builder().clock(clock).start();
    try {
      TesseraServer running = server.port(0).authorization(authorization(scalekit, clock)).start();
      return new TestServer(scalekit, running.url(), running::close);
    } catch (RuntimeException failure) {
      scalekit.close();
      throw failure;
    }
  }

  /**
   * A server that somebody else has started, in a process or container of its own.
   *
   * @param url the endpoint, as in {@code http://localhost:3002/mcp}
   * @param scalekit whose tokens it takes; it is closed with this
   */
  public static TestServer at(String url, LocalScalekit scalekit) {
    return new TestServer(scalekit, url, () -> {});
  }

  private static JwtAuth authorization(LocalScalekit scalekit, Clock clock) {
    Map<String, String> environment =
        Map.of(
            "SCALEKIT_ENVIRONMENT_URL", scalekit.environmentUrl(),
            "SCALEKIT_RESOURCE_ID", scalekit.resourceId());
    return JwtAuth.scalekit(ScalekitSettings.from(Settings.of(environment))).clock(clock).build();
  }

  /** A client that has not logged in and speaks revision 2026-07-28. */
  public TestClient client() {
    return new TestClient(this, Optional.empty(), TestClient.MODERN, Map.of());
  }

  /** The authorization server, for tokens by hand, key rotation and outages. */
  public LocalScalekit scalekit() {
    return scalekit;
  }

  /** The endpoint, as in {@code http://localhost:41325/mcp}. */
  public String url() {
    return url.toString();
  }

  /** Stops both. Closing twice has no effect. */
  @Override
  public void close() {
    stop.run();
    scalekit.close();
  }

  /** Where the metadata is (RFC 9728 section 3.1): the well-known part precedes the path. */
  String metadataUrl() {
    return url.resolve("/.well-known/oauth-protected-resource" + url.getRawPath()).toString();
  }

  /** The headers that a client derives from the arguments of a call. */
  Map<String, String> headers(String tool, JsonValue arguments) {
    return headers.of(tool, arguments);
  }

  /** Of a server without any guard there is no metadata, and there are no scopes. */
  private List<String> publishedScopes() {
    Reply reply = Http.get(metadataUrl());
    return reply.status() != 200
        ? List.of()
        : JsonValue.parse(reply.body()).member("scopes_supported").stream()
            .flatMap(scopes -> scopes.elements().stream())
            .map(JsonValue::asString)
            .toList();
  }

  /** What {@code tools/list} says to a caller who may do everything; empty if it is refused. */
  private Optional<List<JsonValue>> schemas() {
    TestClient everybody = client().as(publishedScopes().toArray(String[]::new));
    return everybody.request("tools/list", Map.of()).status() == 200
        ? Optional.of(everybody.tools().all())
        : Optional.empty();
  }
}
