package dev.tessera.benchmarks.http;

import dev.tessera.benchmarks.load.Load;
import dev.tessera.benchmarks.load.Window;
import dev.tessera.benchmarks.server.Allocation;
import dev.tessera.benchmarks.server.Jdk;
import dev.tessera.benchmarks.server.Program;
import dev.tessera.benchmarks.server.ServerProcess;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;

/** A server that is up and takes part. */
final class Contestant implements AutoCloseable {
  private final String name;
  private final ServerProcess process;
  private final Allocation allocation;
  private boolean known;

  private Contestant(String name, ServerProcess process, Allocation allocation) {
    this.name = name;
    this.process = process;
    this.allocation = allocation;
  }

  static Contestant start(Program program, Jdk jdk, List<String> flags) throws IOException {
    ServerProcess process = ServerProcess.start(program, jdk, flags);
    process.awaitListening();
    return new Contestant(program.name(), process, Allocation.of(process));
  }

  String name() {
    return name;
  }

  /** Notes that it takes part in a case; true if that is its first. */
  boolean takesPart() {
    boolean first = !known;
    known = true;
    return first;
  }

  InetSocketAddress address() {
    return process.address();
  }

  /** Measures this server under this load. */
  Sample measure(Load load, Duration time) throws IOException {
    allocation.sinceLast();
    Duration before = process.cpuTime();
    Window window = load.run(time);
    Duration cpu = process.cpuTime().minus(before);
    return new Sample(
        window,
        (double) cpu.toNanos() / window.total(),
        (double) allocation.sinceLast() / window.total());
  }

  @Override
  public void close() throws IOException {
    try {
      allocation.close();
    } finally {
      process.close();
    }
  }
}
