package dev.tessera.processor.read;

import com.squareup.javapoet.ClassName;
import dev.tessera.processor.model.JsonType;
import dev.tessera.processor.model.JsonType.RecordType;
import dev.tessera.processor.model.Property;
import dev.tessera.processor.model.TypeKey;
import dev.tessera.processor.problem.ProblemCode;
import dev.tessera.processor.problem.Where;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** Reads records, each once, however often it is used. */
final class RecordReader {
  private final Reading reading;
  private final TypeReader types;
  private final PropertyReader properties;
  private final ConstraintReader constraints;
  private final Map<TypeElement, Optional<JsonType>> read = new HashMap<>();
  private final List<TypeElement> inside = new ArrayList<>();

  RecordReader(Reading reading, TypeReader types) {
    this.reading = reading;
    this.types = types;
    properties = new PropertyReader(reading);
    constraints = new ConstraintReader(reading);
  }

  /** The record; empty if something in it has no form on the wire. */
  Optional<JsonType> read(TypeElement type, Spot spot) {
    if (inside.contains(type)) {
      reading
          .problems()
          .add(ProblemCode.RECURSIVE_TYPE, spot.where(), spot.label(), name(type), cycle(type));
      return Optional.empty();
    }
    Optional<JsonType> known = read.get(type);
    if (known != null) {
      return known;
    }
    inside.add(type);
    Optional<JsonType> result = components(type, spot);
    inside.remove(type);
    read.put(type, result);
    return result;
  }

  private Optional<JsonType> components(TypeElement type, Spot spot) {
    constraints.type(
        type, reading.hasSource().test(type) ? new Spot(name(type), Where.at(type)) : spot);
    Javadoc javadoc = reading.javadoc(type);
    List<Property> properties = new ArrayList<>();
    for (RecordComponentElement component : type.getRecordComponents()) {
      component(type, component, javadoc, spot).ifPresent(properties::add);
    }
    boolean complete = properties.size() == type.getRecordComponents().size();
    return complete
        ? Optional.of(
            new RecordType(
                TypeKey.of(ClassName.get(type)),
                properties,
                javadoc.summary(),
                hasConstructor(type)))
        : Optional.empty();
  }

  /** Whether the user may have written it: of a record from a class file, nobody knows. */
  private boolean hasConstructor(TypeElement type) {
    // So any in another file counts, or a build from class files would differ from a clean one.
    return reading.isElsewhere(type)
        || ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
            .anyMatch(it -> reading.elements().getOrigin(it) == Elements.Origin.EXPLICIT);
  }

  private Optional<Property> component(
      TypeElement type, RecordComponentElement component, Javadoc javadoc, Spot outer) {
    String label = "Component '" + component.getSimpleName() + "' of " + name(type);
    ComponentPlaces places = new ComponentPlaces(type, component);
    boolean hasSource = reading.hasSource().test(type);
    Spot spot = new Spot(label, hasSource ? Where.at(places.field()) : outer.where());
    Element annotated = places.annotated();
    boolean isPlace = hasSource && annotated != component;
    return types
        .read(component.asType(), Nullness.isDeclaredNullable(component), spot)
        .map(json -> constraints.component(json, places, hasSource, spot))
        .map(json -> properties.read(annotated, isPlace, json, spot, javadoc))
        .map(
            property ->
                Annotation.on(annotated, "Arg").flatMap(it -> it.written("name")).isPresent()
                    ? property
                    : places.jacksonName().map(property::named).orElse(property));
  }

  private String cycle(TypeElement type) {
    StringBuilder path = new StringBuilder();
    for (TypeElement step : inside.subList(inside.indexOf(type), inside.size())) {
      path.append(name(step)).append(" -> ");
    }
    return path.append(name(type)).toString();
  }

  private static String name(TypeElement type) {
    return String.join(".", ClassName.get(type).simpleNames());
  }
}
