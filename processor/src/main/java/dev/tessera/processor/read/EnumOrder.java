package dev.tessera.processor.read;

import java.time.DayOfWeek;
import java.time.Month;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;

/**
 * The constants of an enum in the order of its source. The Eclipse compiler has those of a class
 * file in alphabetical order, which is no order for the days of a week and the months of a year.
 */
final class EnumOrder {
  private static final Map<String, List<String>> KNOWN =
      Map.of(
          "java.time.DayOfWeek", Arrays.stream(DayOfWeek.values()).map(Enum::name).toList(),
          "java.time.Month", Arrays.stream(Month.values()).map(Enum::name).toList());

  private EnumOrder() {}

  static List<Element> constants(TypeElement type) {
    List<String> order = KNOWN.getOrDefault(type.getQualifiedName().toString(), List.of());
    return type.getEnclosedElements().stream()
        .filter(it -> it.getKind() == ElementKind.ENUM_CONSTANT)
        .sorted(Comparator.comparing(it -> order.indexOf(it.getSimpleName().toString())))
        .<Element>map(it -> it)
        .toList();
  }
}
