package dev.tessera.benchmarks.http;

import dev.tessera.benchmarks.load.Window;

/**
 * One window with one server.
 *
 * @param cpu the processor time of the server's process for each request, in nanoseconds
 * @param allocated the bytes that the server allocated for each request
 */
record Sample(Window window, double cpu, double allocated) {

  /** Requests in a second. */
  double throughput() {
    return window.throughput();
  }

  double p50() {
    return window.p50();
  }

  double p99() {
    return window.p99();
  }
}
