package dev.tessera.dev.junit;

import dev.tessera.dev.test.TestServer;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.support.TypeBasedParameterResolver;

/** Gives test methods the server; JUnit looks at the types, so that nothing here reflects. */
final class ServerParameter extends TypeBasedParameterResolver<TestServer> {

  @Override
  public TestServer resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return ServedClass.running(context);
  }
}
