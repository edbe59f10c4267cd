package dev.tessera.processor.check;

import dev.tessera.processor.model.JsonType;
import dev.tessera.processor.model.JsonType.RecordType;
import dev.tessera.processor.model.Operation;
import dev.tessera.processor.model.Parameter.Asked;
import dev.tessera.processor.model.Property;
import dev.tessera.processor.model.ServerModel;
import dev.tessera.processor.model.TypeKey;
import dev.tessera.processor.model.UserTypes;
import dev.tessera.processor.problem.ProblemCode;
import dev.tessera.processor.problem.Problems;
import dev.tessera.processor.problem.Where;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Something makes the classes in arguments, and getters tell what is in those in results. */
final class ObjectUses implements Check {
  @Override
  public void check(ServerModel server, Problems problems) {
    Set<TypeKey> told = new HashSet<>();
    for (Operation operation : server.features().guarded()) {
      for (Asked question : operation.asked()) {
        question.type().stream()
            .flatMap(type -> records(type).stream())
            .filter(type -> type.access().creator().isEmpty() && told.add(type.key()))
            .forEach(type -> tell(type, question.label(), question.where(), problems));
      }
      for (Property argument : operation.arguments()) {
        records(argument.type()).stream()
            .filter(type -> type.access().creator().isEmpty() && told.add(type.key()))
            .forEach(type -> tell(type, argument.label(), argument.where(), problems));
      }
    }
    Set<TypeKey> shown = new HashSet<>();
    for (Operation operation : server.features().guarded()) {
      for (RecordType type : operation.result().map(ObjectUses::records).orElse(Set.of())) {
        if (shown.add(type.key())) {
          checkResult(type, operation, told, problems);
        }
      }
    }
  }

  private static Set<RecordType> records(JsonType type) {
    return UserTypes.in(List.of(type)).records();
  }

  private static void checkResult(
      RecordType type, Operation operation, Set<TypeKey> told, Problems problems) {
    boolean isNothing = type.access().creator().isEmpty() && type.properties().isEmpty();
    if (isNothing && told.add(type.key())) {
      tell(
          type, "The result of " + operation.method().name(), operation.method().where(), problems);
    }
    for (Property property : type.properties()) {
      if (type.access().getter(property).isEmpty()) {
        String name = property.javaName();
        problems.add(
            ProblemCode.NO_GETTER,
            property.where(),
            property.label(),
            type.key().simpleName(),
            "get" + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1),
            property.javaType().toString());
      }
    }
  }

  private static void tell(RecordType type, String label, Where where, Problems problems) {
    List<String> candidates = type.access().candidates();
    String name = type.key().simpleName();
    if (candidates.isEmpty()) {
      problems.add(ProblemCode.NO_CREATOR, where, label, name);
    } else {
      problems.add(ProblemCode.SEVERAL_CREATORS, where, label, name, String.join(", ", candidates));
    }
  }
}
