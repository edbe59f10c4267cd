package dev.tessera.benchmarks.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A server that can be started.
 *
 * @param name what tables call it
 * @param command the command but for what depends on the JVM
 * @param onJvm whether the command is what follows {@code java} and its flags, or all of it
 * @param environment the variables that it needs, beside {@code PORT}
 */
public record Program(
    String name, List<String> command, boolean onJvm, Map<String, String> environment) {

  /** The whole command. */
  List<String> command(Jdk jdk, List<String> flags) {
    if (!onJvm) {
      return command;
    }
    List<String> whole = new ArrayList<>(List.of(jdk.java()));
    whole.addAll(flags);
    whole.addAll(command);
    return whole;
  }
}
