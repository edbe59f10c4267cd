package dev.tessera.dev.junit;

import dev.tessera.dev.LocalScalekit;
import dev.tessera.dev.test.TestClient;
import dev.tessera.dev.test.TestServer;
import dev.tessera.runtime.TesseraServer;
import java.time.Clock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A generated server and its local Scalekit, for as long as the field lives that holds this: one
 * for the class in a static field, one for each test in any other.
 *
 * <pre>{@code
 * @RegisterExtension
 * final TesseraExtension todo =
 *     TesseraExtension.of(() -> TodoToolsServer.builder(new TodoTools()));
 *
 * @Test
 * void startsEmpty() {
 *   todo.client().as("todo:read").call("list_todos").assertStructured("{\"todos\":[]}");
 * }
 * }</pre>
 *
 * <p>Tests that run at the same time may share one in a static field.
 */
public final class TesseraExtension
    implements BeforeAllCallback, AfterAllCallback, BeforeEachCallback, AfterEachCallback {
  private final Supplier<TesseraServer.Builder> builder;
  private final Clock clock;
  private volatile @Nullable TestServer server;
  private volatile String owner = "";

  private TesseraExtension(Supplier<TesseraServer.Builder> builder, Clock clock) {
    this.builder = builder;
    this.clock = clock;
  }

  /**
   * Runs the server that this makes, anew each time it starts.
   *
   * @param builder whose port and authorization are replaced
   */
  public static TesseraExtension of(Supplier<TesseraServer.Builder> builder) {
    return new TesseraExtension(builder, Clock.systemUTC());
  }

  /** The same by another clock: tokens are issued and expire by it. */
  public TesseraExtension withClock(Clock other) {
    return new TesseraExtension(builder, other);
  }

  /** A client that has not logged in yet. */
  public TestClient client() {
    return server().client();
  }

  /** The authorization server, for tokens by hand, key rotation and outages. */
  public LocalScalekit scalekit() {
    return server().scalekit();
  }

  /**
   * The server.
   *
   * @throws IllegalStateException if no test is running
   */
  public TestServer server() {
    TestServer running = server;
    if (running == null) {
      throw new IllegalStateException(
          "The server runs during tests only; is @RegisterExtension on the field?");
    }
    return running;
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    start(context);
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    start(context);
  }

  @Override
  public void afterEach(ExtensionContext context) {
    stop(context);
  }

  @Override
  public void afterAll(ExtensionContext context) {
    stop(context);
  }

  private synchronized void start(ExtensionContext context) {
    if (server == null) {
      server = TestServer.start(builder.get(), clock);
      owner = context.getUniqueId();
    }
  }

  /** Who started it stops it: the class, not the tests and nested classes within. */
  private synchronized void stop(ExtensionContext context) {
    TestServer running = server;
    if (running != null && owner.equals(context.getUniqueId())) {
      server = null;
      running.close();
    }
  }
}
