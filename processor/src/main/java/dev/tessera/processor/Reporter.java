package dev.tessera.processor;

import dev.tessera.processor.problem.Problem;
import dev.tessera.processor.problem.Problems;
import dev.tessera.processor.problem.Where;
import dev.tessera.processor.read.Outermost;
import dev.tessera.processor.read.Sources;
import java.util.function.Predicate;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;

/** Hands problems to the compiler. */
final class Reporter {
  private final Messager messager;
  private final Predicate<TypeElement> hasSource;

  Reporter(ProcessingEnvironment environment) {
    messager = environment.getMessager();
    hasSource = Sources.of(environment);
  }

  /**
   * Reports the problems of a class. Those in a class file, into which no message can point, are
   * moved to the class that uses it, and say where they are.
   */
  void report(Problems problems, Where user) {
    for (Problem problem : problems.all()) {
      Where where = problem.where();
      if (hasSource.test(Outermost.around(where.element()))) {
        report(problem, where, "");
      } else {
        report(problem, user, " (In " + place(where) + ".)");
      }
    }
  }

  private void report(Problem problem, Where where, String more) {
    messager.printMessage(
        problem.code().kind(),
        problem.message() + more,
        where.element(),
        where.annotation().orElse(null),
        where.value().orElse(null));
  }

  private static String place(Where where) {
    TypeElement type = Outermost.around(where.element());
    return where.element().equals(type)
        ? type.getQualifiedName().toString()
        : type.getQualifiedName() + ", " + where.element();
  }
}
