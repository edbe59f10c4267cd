package dev.tessera.benchmarks.start;

import dev.tessera.benchmarks.load.Answer;
import dev.tessera.benchmarks.load.Load;
import dev.tessera.benchmarks.load.Operation;
import dev.tessera.benchmarks.load.Question;
import dev.tessera.benchmarks.server.ServerProcess;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * One start.
 *
 * @param nanos from the start of the process to the first good answer
 * @param resident the bytes of memory that it occupied then
 * @param loaded the bytes of memory that it occupied after some seconds of load
 */
record Start(double nanos, double resident, double loaded) {
  private static final long BETWEEN_LOOKS = TimeUnit.MICROSECONDS.toNanos(500);
  private static final int CONNECTIONS = 32;

  /** Starts the candidate, loads it for this long and ends it. */
  static Start of(Candidate candidate, Duration load) throws IOException {
    long begin = System.nanoTime();
    try (ServerProcess server = begin(candidate)) {
      awaitAnswer(candidate, server);
      long nanos = System.nanoTime() - begin;
      long resident = server.resident();
      InetSocketAddress address = server.address();
      try (Load requests =
          Load.of(address, List.of(candidate.request(address.getPort())), CONNECTIONS)) {
        requests.run(load);
      }
      return new Start(nanos, resident, server.resident());
    }
  }

  static ServerProcess begin(Candidate candidate) throws IOException {
    return ServerProcess.start(candidate.program(), candidate.jdk(), candidate.flags());
  }

  /** Asks until there is an answer, and fails if it is none that one can use. */
  static void awaitAnswer(Candidate candidate, ServerProcess server) throws IOException {
    byte[] request = candidate.request(server.address().getPort());
    Answer answer = null;
    while (answer == null || answer.status() == 503) {
      server.requireAlive();
      try {
        answer = Question.ask(server.address(), request);
      } catch (ConnectException notYet) {
        LockSupport.parkNanos(BETWEEN_LOOKS);
      }
    }
    if (candidate.isFloor() ? answer.status() != 200 : !Operation.LIST.isAnsweredBy(answer)) {
      throw new IOException(candidate.program().name() + " answers " + answer);
    }
  }
}
