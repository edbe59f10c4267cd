package dev.tessera.processor.check;

import dev.tessera.processor.model.GuardModel;
import dev.tessera.processor.model.GuardOrder;
import dev.tessera.processor.model.Operation;
import dev.tessera.processor.model.ScopeClosure;
import dev.tessera.processor.model.ServerModel;
import dev.tessera.processor.problem.ProblemCode;
import dev.tessera.processor.problem.Problems;

/** A method lets nobody in whom the methods it overrides refuse. */
final class OverridingGuards implements Check {
  @Override
  public void check(ServerModel server, Problems problems) {
    GuardOrder order = new GuardOrder(new ScopeClosure(server.scopes()));
    for (Operation operation : server.operations()) {
      for (GuardModel guard : operation.guards()) {
        for (GuardModel overridden : operation.overridden()) {
          if (!order.isAtLeastAsStrict(guard, overridden)) {
            problems.add(ProblemCode.WIDER_GUARD, guard.where(), guard.on(), overridden.on());
          }
        }
      }
    }
  }
}
