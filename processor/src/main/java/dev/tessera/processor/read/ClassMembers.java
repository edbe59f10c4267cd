package dev.tessera.processor.read;

import dev.tessera.processor.model.Property;
import dev.tessera.processor.model.TypeKey;
import dev.tessera.processor.problem.ProblemCode;
import dev.tessera.processor.problem.Where;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/** Reads the properties of plain classes. */
final class ClassMembers {
  private final Reading reading;
  private final TypeReader types;
  private final PropertyReader properties;
  private final ConstraintReader constraints;

  ClassMembers(Reading reading, TypeReader types) {
    this.reading = reading;
    this.types = types;
    properties = new PropertyReader(reading);
    constraints = new ConstraintReader(reading);
  }

  /** A parameter of what makes an object. */
  Optional<Property> parameter(
      ExecutableElement creator,
      VariableElement parameter,
      Javadoc javadoc,
      boolean hasSource,
      Spot inside) {
    String place = Creators.name(creator);
    Where where = hasSource ? Where.at(parameter) : inside.where();
    String label = "Parameter '" + parameter.getSimpleName() + "' of " + place;
    Spot spot = new Spot(label, where, inside.variables());
    Optional<String> jackson = JacksonNames.of(parameter);
    if (jackson.isEmpty() && !ParameterNames.isKnown(creator, parameter, reading)) {
      reading.problems().add(ProblemCode.UNKNOWN_NAME, where, label, place);
    }
    TypeMirror type = parameter.asType();
    boolean hasName = Annotation.on(parameter, "Arg").flatMap(it -> it.written("name")).isPresent();
    return types
        .member(type, Nullness.isDeclaredNullable(parameter), spot)
        .map(json -> constraints.member(json, parameter, type, hasSource, spot))
        .map(
            json ->
                properties.read(
                    parameter,
                    parameter.getSimpleName().toString(),
                    hasSource,
                    json,
                    spot,
                    javadoc))
        .map(property -> hasName ? property : jackson.map(property::named).orElse(property));
  }

  /** What a getter returns. */
  Optional<Property> returned(
      TypeKey key, String name, ExecutableElement getter, boolean hasSource, Spot inside) {
    Where where = hasSource ? Where.at(getter) : inside.where();
    String label = "Property '" + name + "' of " + key.simpleName();
    Spot spot = new Spot(label, where, inside.variables());
    TypeMirror type = getter.getReturnType();
    return types
        .member(type, Nullness.hasNullable(getter), spot)
        .map(json -> constraints.member(json, getter, type, hasSource, spot))
        .map(
            json ->
                new Property(
                    JacksonNames.of(getter).orElseGet(() -> reading.names().of(name)),
                    name,
                    label,
                    spot.name(type),
                    json,
                    Optional.empty(),
                    reading.javadoc(getter).summary(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    where,
                    where));
  }
}
