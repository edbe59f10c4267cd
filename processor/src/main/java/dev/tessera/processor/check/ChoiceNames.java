package dev.tessera.processor.check;

import dev.tessera.processor.model.FormField;
import dev.tessera.processor.model.Property;
import dev.tessera.processor.model.ServerModel;
import dev.tessera.processor.problem.ProblemCode;
import dev.tessera.processor.problem.Problems;
import java.util.stream.Stream;

/** {@code @EnumNames} is where a form could have a choice: on a component that is an enum. */
final class ChoiceNames implements Check {
  @Override
  public void check(ServerModel server, Problems problems) {
    Stream<Property> others =
        ObjectsOf.records(server)
            .flatMap(object -> object.properties().stream())
            .filter(component -> !isChoice(component));
    Stream.concat(
            ObjectsOf.arguments(server).flatMap(object -> object.properties().stream()), others)
        .forEach(
            property ->
                property
                    .enumNames()
                    .ifPresent(
                        where -> problems.add(ProblemCode.ENUM_NAMES, where, property.label())));
  }

  private static boolean isChoice(Property component) {
    return FormField.of(component.type())
        .filter(field -> field.kind() == FormField.Kind.CHOICE)
        .isPresent();
  }
}
