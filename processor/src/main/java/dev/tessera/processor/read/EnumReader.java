package dev.tessera.processor.read;

import com.squareup.javapoet.ClassName;
import dev.tessera.processor.model.JsonType;
import dev.tessera.processor.model.JsonType.EnumType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** Reads enums. */
final class EnumReader {
  private final Reading reading;

  EnumReader(Reading reading) {
    this.reading = reading;
  }

  /** The enum; empty if it has no constant, and so no value. */
  Optional<JsonType> read(TypeElement type) {
    List<String> constants = new ArrayList<>();
    List<String> meanings = new ArrayList<>();
    for (Element constant : EnumOrder.constants(type)) {
      String name = constant.getSimpleName().toString();
      constants.add(name);
      reading.javadoc(constant).summary().ifPresent(text -> meanings.add(name + ": " + text));
    }
    if (constants.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> joined =
        meanings.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", meanings));
    return Optional.of(
        new EnumType(ClassName.get(type), constants, reading.javadoc(type).summary(), joined));
  }
}
