package dev.tessera.processor;

import dev.tessera.processor.problem.Problem;
import dev.tessera.processor.problem.Problems;
import dev.tessera.processor.problem.Where;
import javax.annotation.processing.Messager;

/** Hands problems to the compiler. */
final class Reporter {
  private final Messager messager;

  Reporter(Messager messager) {
    this.messager = messager;
  }

  void report(Problems problems) {
    problems.all().forEach(this::report);
  }

  private void report(Problem problem) {
    Where where = problem.where();
    messager.printMessage(
        problem.code().kind(),
        problem.message(),
        where.element(),
        where.annotation().orElse(null),
        where.value().orElse(null));
  }
}
