package dev.tessera.processor.check;

import dev.tessera.processor.model.EnumConstant;
import dev.tessera.processor.model.JsonType.EnumType;
import dev.tessera.processor.model.ServerModel;
import dev.tessera.processor.problem.ProblemCode;
import dev.tessera.processor.problem.Problems;
import java.util.HashMap;
import java.util.Map;

/** No two constants of an enum have the same name, and none has a header. */
final class EnumConstants implements Check {
  @Override
  public void check(ServerModel server, Problems problems) {
    ObjectsOf.enums(server).forEach(type -> check(type, problems));
  }

  private static void check(EnumType type, Problems problems) {
    Map<String, EnumConstant> seen = new HashMap<>();
    for (EnumConstant constant : type.constants()) {
      constant
          .header()
          .ifPresent(header -> problems.add(ProblemCode.HEADER_PLACE, header, constant.label()));
      EnumConstant first = seen.putIfAbsent(constant.name(), constant);
      if (first != null) {
        problems.add(
            ProblemCode.DUPLICATE_ARGUMENT,
            constant.where(),
            String.join(".", type.type().simpleNames()),
            constant.name(),
            first.javaName());
      }
    }
  }
}
