package dev.tessera.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a native image is told about the libraries is true of the versions in use: a builder passes
 * over what it does not find.
 */
class NativeImageMetadataTest {
  private static final String RESOURCE =
      "META-INF/native-image/dev.tessera/tessera-runtime/reachability-metadata.json";
  private static final Pattern FOUND_BY_NAME = Pattern.compile(".*_\\$(logger|bundle)\\.class");

  private final JsonNode metadata = read();

  @Test
  void everyClassWithItsMembersExists() {
    for (JsonNode entry : metadata.get("reflection")) {
      assertThatCode(() -> find(entry)).as(entry.toString()).doesNotThrowAnyException();
    }
  }

  @Test
  void everyResourceExists() {
    for (JsonNode entry : metadata.get("resources")) {
      assertThat(loader().getResource(entry.get("glob").asString()))
          .as(entry.toString())
          .isNotNull();
    }
  }

  @Test
  void everyConditionNamesAClass() {
    for (JsonNode entry : metadata.findParents("condition")) {
      assertThatCode(() -> load(entry.at("/condition/typeReached")))
          .as(entry.toString())
          .doesNotThrowAnyException();
    }
  }

  @Test
  void noMessageInterfaceOfALibraryIsForgotten() throws IOException {
    List<String> implementations = new ArrayList<>();
    for (String jar : jars()) {
      try (JarFile file = new JarFile(jar)) {
        file.stream()
            .map(JarEntry::getName)
            .filter(name -> FOUND_BY_NAME.matcher(name).matches())
            .map(name -> name.replace(".class", "").replace('/', '.'))
            .forEach(implementations::add);
      }
    }

    assertThat(implementations).isNotEmpty();
    assertThat(metadata.get("reflection").findValuesAsString("type")).containsAll(implementations);
  }

  private static void find(JsonNode entry) throws ReflectiveOperationException {
    Class<?> type = load(entry.get("type"));
    for (JsonNode field : entry.path("fields")) {
      assertThat(type.getDeclaredField(field.get("name").asString())).isNotNull();
    }
    for (JsonNode method : entry.path("methods")) {
      assertThat(method.get("name").asString()).isEqualTo("<init>");
      List<Class<?>> parameters = new ArrayList<>();
      for (JsonNode parameter : method.get("parameterTypes")) {
        parameters.add(load(parameter));
      }
      assertThat(type.getDeclaredConstructor(parameters.toArray(Class<?>[]::new))).isNotNull();
    }
  }

  private static Class<?> load(JsonNode name) throws ClassNotFoundException {
    return Class.forName(name.asString(), false, loader());
  }

  private static List<String> jars() {
    String[] classPath = System.getProperty("java.class.path").split(File.pathSeparator, -1);
    return Arrays.stream(classPath).filter(entry -> entry.endsWith(".jar")).toList();
  }

  private static ClassLoader loader() {
    return NativeImageMetadataTest.class.getClassLoader();
  }

  private static JsonNode read() {
    try (InputStream in = loader().getResourceAsStream(RESOURCE)) {
      return new JsonMapper().readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
