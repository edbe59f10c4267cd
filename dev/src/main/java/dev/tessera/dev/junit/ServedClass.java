package dev.tessera.dev.junit;

import dev.tessera.dev.test.TestClient;
import dev.tessera.dev.test.TestServer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * What {@link TesseraTest} does: one server for the class and those nested in it, kept in JUnit's
 * store, which closes it.
 */
final class ServedClass implements BeforeAllCallback, ParameterResolver {
  private static final Namespace NAMESPACE = Namespace.create(ServedClass.class);

  @Override
  public void beforeAll(ExtensionContext context) {
    Object instance = context.getRequiredTestInstance();
    if (instance instanceof TesseraTest.Served served) {
      context.getStore(NAMESPACE).put(TestServer.class, TestServer.start(served.server()));
    } else if (running(context) == null) {
      throw new ExtensionConfigurationException(
          context.getDisplayName() + " has @TesseraTest and must implement TesseraTest.Served");
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return type == TestClient.class || type == TestServer.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    TestServer server = running(context);
    if (server == null) {
      throw new ExtensionConfigurationException(
          "The server starts when the class's constructor has run: take it in a test method");
    }
    return parameter.getParameter().getType() == TestServer.class ? server : server.client();
  }

  private static @Nullable TestServer running(ExtensionContext context) {
    return context.getStore(NAMESPACE).get(TestServer.class, TestServer.class);
  }
}
