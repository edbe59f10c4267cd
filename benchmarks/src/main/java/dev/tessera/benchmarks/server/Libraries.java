package dev.tessera.benchmarks.server;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The jars that a server needs, and no others: every jar more would cost it time at the start. They
 * are among those on the class path of this process.
 */
final class Libraries {
  static final Libraries UNDERTOW =
      new Libraries(
          "undertow-core",
          "jboss-logging",
          "jboss-threads",
          "smallrye-common",
          "wildfly-client-config",
          "wildfly-common",
          "xnio-api",
          "xnio-nio");

  static final Libraries TESSERA = UNDERTOW.and("tessera-runtime", "nimbus-jose-jwt");

  static final Libraries SDK =
      new Libraries(
          "mcp-",
          "itu",
          "jackson-annotations",
          "jackson-core",
          "jackson-databind",
          "jackson-dataformat-yaml",
          "json-schema-validator",
          "reactive-streams",
          "reactor-core",
          "slf4j-api",
          "snakeyaml-engine",
          "tomcat-annotations-api",
          "tomcat-embed-core");

  /** The jar of this module, with the code that the servers share. */
  private static final String BENCHMARKS = "tessera-benchmarks";

  private final List<String> names;

  private Libraries(String... names) {
    this.names = List.of(names);
  }

  private Libraries and(String... more) {
    return new Libraries(Stream.concat(Stream.of(more), names.stream()).toArray(String[]::new));
  }

  /** The jars, this module's first. */
  List<Path> jars() {
    return Stream.concat(Stream.of(BENCHMARKS), names.stream()).flatMap(Libraries::named).toList();
  }

  /** The same as a class path. */
  String classPath() {
    return String.join(File.pathSeparator, jars().stream().map(Path::toString).toList());
  }

  private static Stream<Path> named(String name) {
    List<Path> found =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(Path::of)
            .filter(jar -> jar.getFileName().toString().startsWith(name))
            .sorted()
            .toList();
    if (found.isEmpty()) {
      throw new IllegalStateException("No jar on the class path is called " + name);
    }
    return found.stream();
  }
}
