package dev.tessera.processor.check;

import dev.tessera.processor.model.ServerModel;
import dev.tessera.processor.problem.Problems;
import java.util.List;

/** All checks, in the order in which their problems are reported. */
public final class Checks {
  private static final List<Check> ALL = List.of();

  private Checks() {}

  /** Runs every check, whatever the others find. */
  public static void run(ServerModel server, Problems problems) {
    ALL.forEach(check -> check.check(server, problems));
  }
}
