package dev.tessera.benchmarks.start;

import dev.tessera.benchmarks.load.Era;
import dev.tessera.benchmarks.load.McpRequest;
import dev.tessera.benchmarks.load.Operation;
import dev.tessera.benchmarks.server.Jdk;
import dev.tessera.benchmarks.server.Program;
import java.util.List;
import java.util.Optional;

/**
 * A server in one way of starting it.
 *
 * @param jvm as tables call the way
 * @param tools how many tools it has; 0 if that says nothing
 * @param token the access token that it asks for, if it asks for one
 * @param flags for the JVM
 */
record Candidate(
    Program program, String jvm, Jdk jdk, int tools, Optional<String> token, List<String> flags) {

  /** The request whose answer is waited for. */
  byte[] request(int port) {
    return new McpRequest(Operation.LIST, Era.LEGACY, token).bytes(port);
  }

  /** Whether it is raw Undertow, with which the others are compared. */
  boolean isFloor() {
    return tools == 0 && program.onJvm();
  }
}
