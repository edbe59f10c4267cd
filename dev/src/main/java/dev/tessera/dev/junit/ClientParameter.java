package dev.tessera.dev.junit;

import dev.tessera.dev.test.TestClient;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.support.TypeBasedParameterResolver;

/** Gives test methods the client; JUnit looks at the types, so that nothing here reflects. */
final class ClientParameter extends TypeBasedParameterResolver<TestClient> {

  @Override
  public TestClient resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return ServedClass.running(context).client();
  }
}
