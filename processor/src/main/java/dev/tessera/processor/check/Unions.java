package dev.tessera.processor.check;

import dev.tessera.processor.model.JsonType.UnionType;
import dev.tessera.processor.model.Property;
import dev.tessera.processor.model.ServerModel;
import dev.tessera.processor.model.Variant;
import dev.tessera.processor.problem.ProblemCode;
import dev.tessera.processor.problem.Problems;
import java.util.HashMap;
import java.util.Map;

/** The discriminator of a sealed interface tells its variants apart, and is no other member. */
final class Unions implements Check {
  @Override
  public void check(ServerModel server, Problems problems) {
    ObjectsOf.unions(server)
        .forEach(
            union -> {
              checkValues(union, problems);
              union.variants().forEach(variant -> checkMembers(union, variant, problems));
            });
  }

  private static void checkValues(UnionType union, Problems problems) {
    Map<String, Variant> seen = new HashMap<>();
    for (Variant variant : union.variants()) {
      Variant first = seen.putIfAbsent(variant.value(), variant);
      if (first != null) {
        problems.add(
            ProblemCode.DUPLICATE_VARIANT,
            variant.where(),
            union.key().simpleName(),
            variant.value(),
            first.record().key().simpleName(),
            variant.record().key().simpleName());
      }
    }
  }

  private static void checkMembers(UnionType union, Variant variant, Problems problems) {
    for (Property property : variant.record().properties()) {
      if (property.name().equals(union.discriminator())) {
        String name = union.key().simpleName();
        problems.add(
            ProblemCode.DISCRIMINATOR_TAKEN,
            property.nameWhere(),
            property.label(),
            property.name(),
            name,
            name);
      }
    }
  }
}
