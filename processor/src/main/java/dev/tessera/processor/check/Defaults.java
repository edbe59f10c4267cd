package dev.tessera.processor.check;

import dev.tessera.processor.model.DefaultValue;
import dev.tessera.processor.model.Property;
import dev.tessera.processor.model.ServerModel;
import dev.tessera.processor.problem.ProblemCode;
import dev.tessera.processor.problem.Problems;

/** A default is a value of its type. */
final class Defaults implements Check {
  @Override
  public void check(ServerModel server, Problems problems) {
    ObjectsOf.properties(server)
        .forEach(
            property ->
                property.defaultValue().ifPresent(value -> check(property, value, problems)));
  }

  private static void check(Property property, DefaultValue value, Problems problems) {
    DefaultFit.Fit fit = DefaultFit.of(property.type(), value);
    String type = property.javaType().toString();
    if (!fit.isPossible()) {
      problems.add(ProblemCode.DEFAULT_IMPOSSIBLE, value.where(), property.label(), type);
    } else if (!fit.fits()) {
      problems.add(
          ProblemCode.DEFAULT_TYPE,
          value.where(),
          property.label(),
          value.text(),
          type,
          fit.expected());
    }
  }
}
