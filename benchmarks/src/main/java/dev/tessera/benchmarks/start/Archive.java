package dev.tessera.benchmarks.start;

import dev.tessera.benchmarks.server.Jdk;
import dev.tessera.benchmarks.server.ServerProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * What a JVM keeps of one start for the next: an AOT cache (JEP 514) where it can, else an archive
 * of classes (JEP 350). The JVM is told to fail if it cannot use it.
 */
final class Archive {
  private static final int FIRST_WITH_AOT_CACHE = 25;

  private Archive() {}

  /** As tables call it. */
  static String title(Jdk jdk) {
    return hasAotCache(jdk) ? "AOT cache" : "AppCDS";
  }

  /** The same candidate started with what a first start of it has left in this file. */
  static Candidate of(Candidate plain, Path file) throws IOException {
    Files.createDirectories(file.getParent());
    Files.deleteIfExists(file);
    boolean aot = hasAotCache(plain.jdk());
    train(with(plain, (aot ? "-XX:AOTCacheOutput=" : "-XX:ArchiveClassesAtExit=") + file));
    if (!Files.exists(file)) {
      throw new IOException("No " + title(plain.jdk()) + " of " + plain.program().name());
    }
    return aot
        ? with(plain, "-XX:AOTCache=" + file, "-XX:AOTMode=on")
        : with(plain, "-XX:SharedArchiveFile=" + file, "-Xshare:on");
  }

  private static boolean hasAotCache(Jdk jdk) {
    return jdk.feature() >= FIRST_WITH_AOT_CACHE;
  }

  private static void train(Candidate candidate) throws IOException {
    try (ServerProcess server = Start.begin(candidate)) {
      Start.awaitAnswer(candidate, server);
    }
  }

  private static Candidate with(Candidate plain, String... flags) {
    return new Candidate(
        plain.program(),
        plain.jvm() + ", " + title(plain.jdk()),
        plain.jdk(),
        plain.tools(),
        plain.token(),
        Stream.concat(plain.flags().stream(), Stream.of(flags)).toList());
  }
}
