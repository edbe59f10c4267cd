package dev.tessera.processor.read;

import com.squareup.javapoet.ClassName;
import dev.tessera.processor.model.EnumConstant;
import dev.tessera.processor.model.JsonType;
import dev.tessera.processor.model.JsonType.EnumType;
import dev.tessera.processor.model.Property.Written;
import dev.tessera.processor.problem.Where;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** Reads enums, each once, however often it is used. */
final class EnumReader {
  private final Reading reading;
  private final Map<TypeElement, Optional<JsonType>> read = new HashMap<>();

  EnumReader(Reading reading) {
    this.reading = reading;
  }

  /** The enum; empty if it has no constant, and so no value. */
  Optional<JsonType> read(TypeElement type, Spot spot) {
    return read.computeIfAbsent(type, it -> constants(it, spot));
  }

  private Optional<JsonType> constants(TypeElement type, Spot spot) {
    List<EnumConstant> constants = new ArrayList<>();
    List<String> meanings = new ArrayList<>();
    for (Element element : EnumOrder.constants(type)) {
      EnumConstant constant = constant(type, element, spot);
      constants.add(constant);
      constant
          .meaning()
          .or(constant::title)
          .ifPresent(text -> meanings.add(constant.name() + ": " + text));
    }
    if (constants.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> joined =
        meanings.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", meanings));
    return Optional.of(
        new EnumType(ClassName.get(type), constants, reading.javadoc(type).summary(), joined));
  }

  private EnumConstant constant(TypeElement type, Element element, Spot spot) {
    boolean hasSource = reading.hasSource().test(type);
    Where where = hasSource ? Where.at(element) : spot.where();
    String javaName = element.getSimpleName().toString();
    Optional<Annotation> arg = Annotation.on(element, "Arg");
    Optional<Written> name = arg.flatMap(it -> it.written("name"));
    String label =
        "Constant '" + javaName + "' of " + String.join(".", ClassName.get(type).simpleNames());
    Where place = name.filter(it -> hasSource).map(Written::where).orElse(where);
    return new EnumConstant(
        name.map(Written::text).or(() -> JacksonNames.of(element)).orElse(javaName),
        javaName,
        label,
        place,
        arg.flatMap(it -> it.written("header")).map(it -> hasSource ? it.where() : where),
        arg.flatMap(it -> it.text("title")),
        meaning(element, label, place));
  }

  private Optional<String> meaning(Element element, String label, Where where) {
    Javadoc javadoc = reading.javadoc(element);
    Optional<String> meaning =
        Annotation.on(element, "Arg").flatMap(it -> it.text("description")).or(javadoc::summary);
    if (meaning.isEmpty() && javadoc.losesSummary()) {
      reading.loseJavadoc(where, label);
    }
    return meaning;
  }
}
