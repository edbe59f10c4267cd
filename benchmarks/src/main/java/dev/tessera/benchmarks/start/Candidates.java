package dev.tessera.benchmarks.start;

import dev.tessera.benchmarks.server.Jdk;
import dev.tessera.benchmarks.server.Program;
import dev.tessera.benchmarks.server.Programs;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which servers are started, and how. */
final class Candidates {
  /** What a JVM chooses by itself in a small container. */
  private static final List<String> FLAGS = List.of("-XX:+UseSerialGC", "-Xmx256m");

  private final Programs programs;
  private final Path archives;

  /**
   * @param archives where archives of classes are put
   */
  Candidates(Programs programs, Path archives) {
    this.programs = programs;
    this.archives = archives;
  }

  /** All on these JDKs, and what is a binary. */
  List<Candidate> all(List<Jdk> jdks, List<Path> binaries) throws IOException {
    List<Candidate> all = new ArrayList<>();
    for (Jdk jdk : jdks) {
      List<Candidate> plain = new ArrayList<>(List.of(floor(jdk)));
      for (int tools : List.of(10, 100, 500)) {
        plain.add(todo(jdk, tools, false));
      }
      plain.add(todo(jdk, 10, true));
      for (int tools : List.of(10, 100, 500)) {
        plain.add(sdk(jdk, tools));
      }
      all.addAll(plain);
      all.addAll(archived(plain));
    }
    addBinaries(all, binaries);
    return all;
  }

  /** Some of them. */
  List<Candidate> few(Jdk jdk, List<Path> binaries) throws IOException {
    List<Candidate> few = new ArrayList<>(List.of(floor(jdk), todo(jdk, 10, false), sdk(jdk, 10)));
    few.addAll(archived(List.of(few.get(1))));
    addBinaries(few, binaries);
    return few;
  }

  private List<Candidate> archived(List<Candidate> plain) throws IOException {
    List<Candidate> archived = new ArrayList<>();
    for (int i = 0; i < plain.size(); i++) {
      int feature = plain.get(i).jdk().feature();
      archived.add(Archive.of(plain.get(i), archives.resolve(feature + "-" + i + ".archive")));
    }
    return archived;
  }

  private Candidate floor(Jdk jdk) {
    return onJvm(programs.floor(false), jdk, 0, false);
  }

  private Candidate todo(Jdk jdk, int tools, boolean secured) {
    return onJvm(programs.todo(tools, secured), jdk, tools, secured);
  }

  private Candidate sdk(Jdk jdk, int tools) {
    return onJvm(programs.sdk(tools), jdk, tools, false);
  }

  private Candidate onJvm(Program program, Jdk jdk, int tools, boolean secured) {
    Optional<String> token = secured ? Optional.of(programs.token(0)) : Optional.empty();
    return new Candidate(program, "JDK " + jdk.feature(), jdk, tools, token, FLAGS);
  }

  /** Whether a binary is secured is not known: an open one looks at no token. */
  private void addBinaries(List<Candidate> candidates, List<Path> binaries) {
    for (Path binary : binaries) {
      candidates.add(
          new Candidate(
              programs.binary(binary),
              "none: " + binary.getFileName(),
              Jdk.current(),
              0,
              Optional.of(programs.token(0)),
              List.of()));
    }
  }
}
