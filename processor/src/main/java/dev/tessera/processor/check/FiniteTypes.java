package dev.tessera.processor.check;

import dev.tessera.processor.model.JsonType.RecordType;
import dev.tessera.processor.model.Property;
import dev.tessera.processor.model.ServerModel;
import dev.tessera.processor.model.TypeKey;
import dev.tessera.processor.problem.ProblemCode;
import dev.tessera.processor.problem.Problems;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What contains itself ends somewhere: at a null, say, or an empty list. */
final class FiniteTypes implements Check {
  @Override
  public void check(ServerModel server, Problems problems) {
    Map<TypeKey, RecordType> endless = new LinkedHashMap<>();
    ObjectsOf.recordTypes(server).forEach(record -> endless.put(record.key(), record));
    EndlessNeeds needs = new EndlessNeeds(endless.keySet());
    while (endless.values().removeIf(record -> need(record, needs).isEmpty())) {
      // Whatever needs only what has just been removed goes next.
    }
    Map<TypeKey, Need> causes = new LinkedHashMap<>();
    endless.values().forEach(it -> need(it, needs).ifPresent(need -> causes.put(it.key(), need)));
    Set<TypeKey> told = new HashSet<>();
    causes.keySet().forEach(start -> tell(start, causes, told, problems));
  }

  /**
   * Something that a record has to have.
   *
   * @param record the record
   * @param property the component
   * @param type what it cannot be without
   */
  private record Need(TypeKey record, Property property, TypeKey type) {}

  private static Optional<Need> need(RecordType record, EndlessNeeds needs) {
    return record.properties().stream()
        .flatMap(
            property ->
                property.type().accept(needs).stream()
                    .map(type -> new Need(record.key(), property, type)))
        .findFirst();
  }

  /** Follows what each type needs, until that is a type that was there before. */
  private static void tell(
      TypeKey start, Map<TypeKey, Need> causes, Set<TypeKey> told, Problems problems) {
    List<Need> path = new ArrayList<>();
    Need need = causes.get(start);
    while (need != null && told.add(need.record())) {
      path.add(need);
      need = causes.get(need.type());
    }
    int first = path.indexOf(need);
    if (first < 0) {
      return;
    }
    List<Need> circle = path.subList(first, path.size());
    Need last = circle.get(circle.size() - 1);
    String shown =
        circle.stream()
            .map(it -> it.record().simpleName() + " -> ")
            .collect(Collectors.joining("", "", last.type().simpleName()));
    problems.add(
        ProblemCode.RECURSIVE_TYPE,
        last.property().where(),
        last.property().label(),
        last.type().simpleName(),
        shown);
  }
}
