package dev.tessera.processor.read;

import com.google.auto.common.MoreTypes;
import dev.tessera.processor.model.JsonType;
import dev.tessera.processor.model.JsonType.RecordType;
import dev.tessera.processor.model.Property;
import dev.tessera.processor.model.TypeKey;
import dev.tessera.processor.problem.Where;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** Reads records. */
final class RecordReader {
  private final Reading reading;
  private final TypeReader types;
  private final PropertyReader properties;
  private final ConstraintReader constraints;
  private final KnownTypes known;

  RecordReader(Reading reading, TypeReader types, KnownTypes known) {
    this.reading = reading;
    this.types = types;
    properties = new PropertyReader(reading);
    constraints = new ConstraintReader(reading);
    this.known = known;
  }

  /** The record; empty if something in it has no form on the wire. */
  Optional<JsonType> read(DeclaredType type, Spot spot) {
    TypeKey key = TypeKeys.of(type, spot);
    return known.read(key, spot, () -> components(type, key, spot));
  }

  private Optional<JsonType> components(DeclaredType type, TypeKey key, Spot spot) {
    TypeElement element = MoreTypes.asTypeElement(type);
    boolean hasSource = reading.hasSource().test(element);
    constraints.type(element, hasSource ? new Spot(key.simpleName(), Where.at(element)) : spot);
    Javadoc javadoc = reading.javadoc(element);
    TypeVariables variables = TypeVariables.of(type, spot);
    List<Property> properties = new ArrayList<>();
    for (RecordComponentElement component : element.getRecordComponents()) {
      ComponentPlaces places = new ComponentPlaces(element, component);
      String label = "Component '" + component.getSimpleName() + "' of " + key.simpleName();
      Where where = hasSource ? Where.at(places.field()) : spot.where();
      component(places, hasSource, javadoc, new Spot(label, where, variables))
          .ifPresent(properties::add);
    }
    boolean complete = properties.size() == element.getRecordComponents().size();
    return complete
        ? Optional.of(new RecordType(key, properties, javadoc.summary(), hasConstructor(element)))
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
      ComponentPlaces places, boolean hasSource, Javadoc javadoc, Spot spot) {
    RecordComponentElement component = places.component();
    String name = component.getSimpleName().toString();
    Element annotated = places.annotated();
    boolean isPlace = hasSource && annotated != component;
    return types
        .member(component.asType(), Nullness.isDeclaredNullable(component), spot)
        .map(json -> constraints.component(json, places, hasSource, spot))
        .map(json -> properties.read(annotated, name, isPlace, json, spot, javadoc))
        .map(
            property ->
                Annotation.on(annotated, "Arg").flatMap(it -> it.written("name")).isPresent()
                    ? property
                    : places.jacksonName().map(property::named).orElse(property));
  }
}
