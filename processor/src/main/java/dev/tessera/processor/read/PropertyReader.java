package dev.tessera.processor.read;

import dev.tessera.processor.model.DefaultValue;
import dev.tessera.processor.model.JsonType;
import dev.tessera.processor.model.Property;
import dev.tessera.processor.model.Property.Written;
import java.util.Optional;
import javax.lang.model.element.Element;

/** Reads what annotations and Javadoc say about a parameter or component. */
final class PropertyReader {
  private final Reading reading;

  PropertyReader(Reading reading) {
    this.reading = reading;
  }

  /**
   * Reads a parameter or component.
   *
   * @param element what carries the annotations
   * @param javaName the name of the parameter or component; of a class file, the parameter of a
   *     record's constructor may have another
   * @param isPlace whether a message can point at the annotations, or else points at the spot
   */
  Property read(
      Element element,
      String javaName,
      boolean isPlace,
      JsonType type,
      Spot spot,
      Javadoc javadoc) {
    Optional<Annotation> arg = Annotation.on(element, "Arg");
    Optional<Written> header =
        arg.flatMap(it -> it.written("header")).map(it -> placed(it, isPlace, spot));
    Optional<Written> name = arg.flatMap(it -> it.written("name"));
    Optional<String> description =
        arg.flatMap(it -> it.text("description")).or(() -> javadoc.param(javaName));
    if (description.isEmpty() && javadoc.losesParam(javaName)) {
      reading.loseJavadoc(spot.where(), spot.label());
    }
    return new Property(
        name.map(Written::text).orElseGet(() -> reading.names().of(javaName)),
        javaName,
        spot.label(),
        spot.name(element.asType()),
        header.isPresent() ? SafeIntegers.in(type) : type,
        arg.flatMap(it -> it.text("title")),
        description,
        Annotation.on(element, "Default")
            .map(
                it ->
                    new DefaultValue(
                        it.texts("value"), isPlace ? it.where("value") : spot.where())),
        header,
        Annotation.on(element, "EnumNames").map(it -> isPlace ? it.where() : spot.where()),
        spot.where(),
        name.map(it -> placed(it, isPlace, spot).where()).orElse(spot.where()));
  }

  private static Written placed(Written written, boolean isPlace, Spot spot) {
    return isPlace ? written : new Written(written.text(), spot.where());
  }
}
