package dev.tessera.processor.check;

import dev.tessera.processor.model.Property;
import dev.tessera.processor.model.ServerModel;
import dev.tessera.processor.problem.ProblemCode;
import dev.tessera.processor.problem.Problems;
import java.util.HashMap;
import java.util.Map;

/** No two arguments of a tool, and no two members of a record, have the same name. */
final class DuplicateMembers implements Check {
  @Override
  public void check(ServerModel server, Problems problems) {
    for (ObjectsOf.ObjectModel object : ObjectsOf.all(server)) {
      Map<String, Property> seen = new HashMap<>();
      for (Property property : object.properties()) {
        Property first = seen.putIfAbsent(property.name(), property);
        if (first != null) {
          problems.add(
              ProblemCode.DUPLICATE_ARGUMENT,
              property.nameWhere(),
              object.owner(),
              property.name(),
              first.javaName());
        }
      }
    }
  }
}
