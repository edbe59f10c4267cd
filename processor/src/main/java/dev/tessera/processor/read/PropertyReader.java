package dev.tessera.processor.read;

import com.squareup.javapoet.TypeName;
import dev.tessera.processor.model.JsonType;
import dev.tessera.processor.model.Property;
import dev.tessera.processor.model.Property.Written;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.type.TypeMirror;

/** Reads what annotations and Javadoc say about a parameter or component. */
final class PropertyReader {
  private final Reading reading;

  PropertyReader(Reading reading) {
    this.reading = reading;
  }

  Property read(Element element, TypeMirror javaType, JsonType type, Spot spot, Javadoc javadoc) {
    String javaName = element.getSimpleName().toString();
    Optional<Annotation> arg = Annotation.on(element, "Arg");
    Optional<Written> header = arg.flatMap(it -> it.written("header"));
    return new Property(
        arg.flatMap(it -> it.text("name")).orElseGet(() -> reading.names().of(javaName)),
        javaName,
        spot.label(),
        TypeName.get(javaType),
        header.isPresent() ? SafeIntegers.in(type) : type,
        arg.flatMap(it -> it.text("description")).or(() -> javadoc.param(javaName)),
        Annotation.on(element, "Default").map(Annotation::written),
        header,
        spot.where(),
        arg.filter(it -> it.text("name").isPresent())
            .map(it -> it.where("name"))
            .orElse(spot.where()));
  }
}
