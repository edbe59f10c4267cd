package dev.tessera.processor.check;

import dev.tessera.processor.model.Constraint.Matches;
import dev.tessera.processor.model.ConstraintUse;
import dev.tessera.processor.model.PortablePattern;
import dev.tessera.processor.problem.ProblemCode;
import dev.tessera.processor.problem.Problems;

/** A pattern is one that Java and JSON Schema read alike. */
final class PatternRule {
  private PatternRule() {}

  static void check(ConstraintUse use, String label, Problems problems) {
    if (use.constraint() instanceof Matches pattern) {
      PortablePattern.of(pattern.regexp())
          .refusal()
          .ifPresent(
              refusal ->
                  problems.add(
                      ProblemCode.PATTERN,
                      use.where(),
                      label,
                      pattern.regexp(),
                      refusal.part(),
                      Integer.toString(refusal.index()),
                      refusal.reason()));
    }
  }
}
