package dev.tessera.processor.check;

import dev.tessera.processor.model.ConstrainedTypes;
import dev.tessera.processor.model.ConstraintTarget;
import dev.tessera.processor.model.ConstraintUse;
import dev.tessera.processor.model.JsonType;
import dev.tessera.processor.model.JsonType.ConstrainedType;
import dev.tessera.processor.model.JsonType.PatchType;
import dev.tessera.processor.model.Property;
import dev.tessera.processor.model.Ranges;
import dev.tessera.processor.model.ServerModel;
import dev.tessera.processor.model.SizeRange;
import dev.tessera.processor.problem.ProblemCode;
import dev.tessera.processor.problem.Problems;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Constraints suit their types, and some value meets them all. */
final class ConstraintRules implements Check {
  @Override
  public void check(ServerModel server, Problems problems) {
    Stream<JsonType> members =
        ObjectsOf.all(server).stream().flatMap(it -> it.properties().stream()).map(Property::type);
    Stream<JsonType> results = server.operations().stream().flatMap(it -> it.result().stream());
    Stream.concat(members, results)
        .flatMap(type -> ConstrainedTypes.in(type).stream())
        .forEach(type -> check(type, problems));
  }

  private static void check(ConstrainedType type, Problems problems) {
    List<ConstraintUse> unsuitable =
        type.constraints().stream().filter(use -> !suits(use, type)).toList();
    unsuitable.forEach(use -> problems.add(code(type), use.where(), details(type, use)));
    if (unsuitable.isEmpty()
        && (SizeRange.of(type.constraints()).isEmpty() || Ranges.of(type).isEmpty())) {
      problems.add(
          ProblemCode.CONSTRAINTS_EMPTY,
          type.constraints().get(type.constraints().size() - 1).where(),
          type.label(),
          type.constraints().stream()
              .map(ConstraintUse::annotation)
              .collect(Collectors.joining(", ")));
    }
    type.constraints().forEach(use -> PatternRule.check(use, type.label(), problems));
  }

  private static boolean suits(ConstraintUse use, ConstrainedType type) {
    return use.constraint().accept(Suitability.OF).kinds().contains(ConstraintTarget.of(type));
  }

  private static ProblemCode code(ConstrainedType type) {
    return ConstraintTarget.of(type) == ConstraintTarget.Kind.OPTIONAL
        ? ProblemCode.CONSTRAINT_OUTSIDE
        : ProblemCode.CONSTRAINT_TYPE;
  }

  private static String[] details(ConstrainedType type, ConstraintUse use) {
    return ConstraintTarget.of(type) == ConstraintTarget.Kind.OPTIONAL
        ? new String[] {
          type.label(),
          use.annotation(),
          type.javaType(),
          type.value() instanceof PatchType ? "Patch" : "Optional",
          use.annotation()
        }
        : new String[] {
          type.label(),
          use.annotation(),
          type.javaType(),
          use.constraint().accept(Suitability.OF).words()
        };
  }
}
