package dev.tessera.dev.junit;

import dev.tessera.dev.test.TestServer;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * What {@link TesseraTest} does: one server for the class and those nested in it, kept in JUnit's
 * store, which closes it.
 */
final class ServedClass implements BeforeAllCallback {
  private static final Namespace NAMESPACE = Namespace.create(ServedClass.class);

  @Override
  public void beforeAll(ExtensionContext context) {
    if (context.getRequiredTestInstance() instanceof TesseraTest.Served served) {
      context.getStore(NAMESPACE).put(TestServer.class, TestServer.start(served.server()));
    } else {
      running(context); // that of the class around, if there is one
    }
  }

  static TestServer running(ExtensionContext context) {
    TestServer server = context.getStore(NAMESPACE).get(TestServer.class, TestServer.class);
    if (server == null) {
      throw new ExtensionConfigurationException(
          "A class with @TesseraTest implements TesseraTest.Served, and takes the client or server"
              + " in its test methods: "
              + context.getDisplayName());
    }
    return server;
  }
}
