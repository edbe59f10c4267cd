package dev.tessera.dev.junit;

import dev.tessera.runtime.TesseraServer;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Runs the tests of a class against one generated server on a free port, with a local Scalekit
 * beside it. The class says which server by implementing {@link Served}; test methods take a {@link
 * dev.tessera.dev.test.TestClient} or the {@link dev.tessera.dev.test.TestServer} as a parameter.
 *
 * <pre>{@code
 * @TesseraTest
 * class TodoToolsTest implements TesseraTest.Served {
 *   @Override
 *   public TesseraServer.Builder server() {
 *     return TodoToolsServer.builder(new TodoTools());
 *   }
 *
 *   @Test
 *   void aReaderMayNotWrite(TestClient client) {
 *     client.as("todo:read").call("create_todo", Map.of("title", "x")).assertDenied("todo:write");
 *   }
 * }
 * }</pre>
 *
 * <p>The server starts before the first test and stops after the last, so its tests share it, and
 * one instance of the class ({@link TestInstance.Lifecycle#PER_CLASS}). Where each test is to have
 * a server of its own, use {@link TesseraExtension}.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith({ServedClass.class, ClientParameter.class, ServerParameter.class})
public @interface TesseraTest {

  /** Says which server a class of tests is about. */
  @FunctionalInterface
  interface Served {

    /** The server to be started; its port and authorization are replaced. */
    TesseraServer.Builder server();
  }
}
