package dev.tessera.benchmarks.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * A JDK on this machine.
 *
 * @param home its directory
 * @param version as in {@code 25.0.1}
 */
public record Jdk(Path home, String version) {
  private static final Path USUAL_PLACE = Path.of("/usr/lib/jvm");

  /** The one that runs this. */
  public static Jdk current() {
    return of(Path.of(System.getProperty("java.home"))).orElseThrow();
  }

  /**
   * One of this feature release: the current one, the one that {@code JDK25_HOME} or the like
   * names, or one of those in {@code /usr/lib/jvm}.
   */
  public static Optional<Jdk> ofRelease(int feature) {
    String named = System.getenv("JDK" + feature + "_HOME");
    List<Path> places = named == null ? List.of() : List.of(Path.of(named));
    return Stream.of(Stream.of(current().home), places.stream(), installed())
        .flatMap(homes -> homes)
        .flatMap(home -> of(home).stream())
        .filter(jdk -> jdk.feature() == feature)
        .findFirst();
  }

  /** Its feature release, as in 25. */
  public int feature() {
    return Runtime.Version.parse(version).feature();
  }

  /** Its launcher. */
  public String java() {
    return home.resolve("bin").resolve("java").toString();
  }

  private static Stream<Path> installed() {
    if (!Files.isDirectory(USUAL_PLACE)) {
      return Stream.empty();
    }
    try (Stream<Path> homes = Files.list(USUAL_PLACE)) {
      return homes.sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<Jdk> of(Path home) {
    Path release = home.resolve("release");
    if (!Files.isRegularFile(release) || !Files.isExecutable(home.resolve("bin/javac"))) {
      return Optional.empty();
    }
    try {
      Properties properties = new Properties();
      properties.load(Files.newBufferedReader(release));
      String version = properties.getProperty("JAVA_VERSION").replace("\"", "");
      return Optional.of(new Jdk(home, version));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
