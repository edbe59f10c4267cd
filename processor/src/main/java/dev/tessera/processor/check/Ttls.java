package dev.tessera.processor.check;

import dev.tessera.processor.model.ServerModel;
import dev.tessera.processor.model.TtlModel;
import dev.tessera.processor.problem.ProblemCode;
import dev.tessera.processor.problem.Problems;

/** What clients may keep, they may keep for a time. */
final class Ttls implements Check {
  @Override
  public void check(ServerModel server, Problems problems) {
    for (TtlModel ttl : server.ttls()) {
      if (TtlModel.parse(ttl.time().text()).isEmpty()) {
        problems.add(ProblemCode.TTL, ttl.time().where(), ttl.kept().member(), ttl.time().text());
      }
    }
  }
}
