package dev.tessera.benchmarks.http;

import dev.tessera.benchmarks.load.Era;
import dev.tessera.benchmarks.load.Operation;
import dev.tessera.benchmarks.server.Jdk;
import dev.tessera.benchmarks.server.Program;
import dev.tessera.benchmarks.server.Programs;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The servers, each started when it is needed first and kept until the end. */
final class Fleet implements AutoCloseable {
  /** The same for all; the collector is the JVM's own choice. */
  static final List<String> FLAGS = List.of("-Xms512m", "-Xmx512m");

  private static final int FIRST_WITH_VIRTUAL_THREADS = 21;

  private final Programs programs;
  private final Jdk jdk;
  private final Map<Program, Contestant> running = new HashMap<>();

  Fleet(Programs programs, Jdk jdk) {
    this.programs = programs;
    this.jdk = jdk;
  }

  /** Tessera, which is asked first what the right answer is. */
  Contestant tessera(Case wanted) throws IOException {
    return up(programs.todo(wanted.tools(), wanted.access().secured()));
  }

  /** Those that answer with a constant: the floor and the same on the worker pool. */
  List<Contestant> floors() throws IOException {
    return List.of(up(programs.floor(false)), up(programs.floor(true)));
  }

  /** All that take part, the floor first. */
  List<Contestant> contestants(Case wanted) throws IOException {
    List<Contestant> contestants = new ArrayList<>(floors());
    contestants.add(tessera(wanted));
    boolean open = !wanted.access().secured();
    if (open
        && wanted.operation() == Operation.ADD_BLOCKING
        && jdk.feature() >= FIRST_WITH_VIRTUAL_THREADS) {
      contestants.add(up(programs.todoOnVirtualThreads(wanted.tools(), jdk.feature())));
    }
    // The SDK's servlets speak no later revision, and leave tokens to others.
    if (open && wanted.era() == Era.LEGACY) {
      contestants.add(up(programs.sdk(wanted.tools())));
    }
    return contestants;
  }

  private Contestant up(Program program) throws IOException {
    Contestant known = running.get(program);
    if (known == null) {
      known = Contestant.start(program, jdk, FLAGS);
      running.put(program, known);
    }
    return known;
  }

  @Override
  public void close() throws IOException {
    for (Contestant contestant : running.values()) {
      contestant.close();
    }
  }
}
