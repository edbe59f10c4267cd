package dev.tessera.processor.check;

import dev.tessera.processor.model.CallTime;
import dev.tessera.processor.model.Operation;
import dev.tessera.processor.model.ServerModel;
import dev.tessera.processor.problem.ProblemCode;
import dev.tessera.processor.problem.Problems;

/** A timeout is a time. */
final class Timeouts implements Check {
  @Override
  public void check(ServerModel server, Problems problems) {
    for (Operation operation : server.operations()) {
      operation
          .timeout()
          .filter(written -> CallTime.parse(written.text()).isEmpty())
          .ifPresent(
              written ->
                  problems.add(
                      ProblemCode.TIMEOUT, written.where(), operation.label(), written.text()));
    }
  }
}
