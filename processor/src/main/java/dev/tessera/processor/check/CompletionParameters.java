package dev.tessera.processor.check;

import dev.tessera.processor.model.Absence;
import dev.tessera.processor.model.CompletionModel;
import dev.tessera.processor.model.JsonType.StringType;
import dev.tessera.processor.model.Property;
import dev.tessera.processor.problem.ProblemCode;
import dev.tessera.processor.problem.Problems;
import dev.tessera.processor.problem.Where;
import java.util.List;

/** A completion takes what has been typed, and what may be known of the other arguments. */
final class CompletionParameters {
  private CompletionParameters() {}

  /**
   * Checks the parameters.
   *
   * @param known the arguments of what it completes
   */
  static void check(CompletionModel completion, List<String> known, Problems problems) {
    List<Property> parameters = completion.arguments();
    if (parameters.isEmpty()) {
      report(
          completion,
          "no parameter for what has been typed",
          completion.method().where(),
          problems);
      return;
    }
    Property first = parameters.get(0);
    if (!(first.type() instanceof StringType)) {
      report(completion, "the first parameter '" + first.javaName() + "'", first.where(), problems);
    }
    for (Property other : parameters.subList(1, parameters.size())) {
      boolean isText = Absence.present(other.type()) instanceof StringType;
      if (!isText || !Absence.isPossible(other.type()) || other.defaultValue().isPresent()) {
        report(completion, "parameter '" + other.javaName() + "'", other.where(), problems);
      } else if (!known.contains(other.name()) || other.name().equals(completion.name())) {
        String which = "parameter '" + other.javaName() + "', which is no other argument";
        report(completion, which, other.nameWhere(), problems);
      }
    }
  }

  private static void report(
      CompletionModel completion, String what, Where where, Problems problems) {
    problems.add(
        ProblemCode.COMPLETION_PARAMETER,
        where,
        completion.method().name(),
        what,
        completion.target());
  }
}
