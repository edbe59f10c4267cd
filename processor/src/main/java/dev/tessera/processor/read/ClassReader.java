package dev.tessera.processor.read;

import com.google.auto.common.MoreTypes;
import dev.tessera.processor.model.JsonType;
import dev.tessera.processor.model.JsonType.RecordType;
import dev.tessera.processor.model.ObjectAccess;
import dev.tessera.processor.model.Property;
import dev.tessera.processor.model.TypeKey;
import dev.tessera.processor.problem.ProblemCode;
import dev.tessera.processor.problem.Where;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;

/**
 * Reads plain classes as if they were records. Their properties are the parameters of what makes an
 * object, or, if nothing does, what the getters return.
 */
final class ClassReader {
  private final Reading reading;
  private final KnownTypes known;
  private final ClassMembers members;
  private final ConstraintReader constraints;

  ClassReader(Reading reading, TypeReader types, KnownTypes known) {
    this.reading = reading;
    this.known = known;
    members = new ClassMembers(reading, types);
    constraints = new ConstraintReader(reading);
  }

  /** The class; empty if something in it has no form on the wire, or if there is nothing in it. */
  Optional<JsonType> read(DeclaredType type, Spot spot) {
    TypeKey key = TypeKeys.of(type, spot);
    return known.read(key, spot, () -> object(type, key, spot));
  }

  private Optional<JsonType> object(DeclaredType type, TypeKey key, Spot spot) {
    TypeElement element = MoreTypes.asTypeElement(type);
    boolean hasSource = reading.hasSource().test(element);
    constraints.type(element, hasSource ? new Spot(key.simpleName(), Where.at(element)) : spot);
    Spot inside = new Spot(spot.label(), spot.where(), TypeVariables.of(type, spot));
    Getters getters = new Getters(reading, element, inside);
    Creators creators = Creators.of(element);
    Map<String, String> names = new LinkedHashMap<>();
    Optional<List<Property>> properties =
        creators.chosen().isPresent()
            ? parameters(creators.chosen().get(), getters, names, hasSource, inside)
            : returned(key, getters, names, hasSource, inside);
    if (creators.isNothing() && getters.byName().isEmpty()) {
      reading
          .problems()
          .add(ProblemCode.UNSUPPORTED_TYPE, spot.where(), spot.label(), key.type().toString());
      return Optional.empty();
    }
    ObjectAccess access =
        new ObjectAccess(creators.chosen().map(Creators::model), creators.shown(inside), names);
    Optional<String> description = reading.javadoc(element).summary();
    return properties.map(all -> new RecordType(key, all, description, true, access));
  }

  private Optional<List<Property>> parameters(
      ExecutableElement creator,
      Getters getters,
      Map<String, String> names,
      boolean hasSource,
      Spot inside) {
    Javadoc javadoc = reading.javadoc(creator);
    List<Property> properties = new ArrayList<>();
    for (VariableElement parameter : creator.getParameters()) {
      members.parameter(creator, parameter, javadoc, hasSource, inside).ifPresent(properties::add);
    }
    for (Property property : properties) {
      getters
          .of(property.javaName(), property.javaType())
          .ifPresent(it -> names.put(property.javaName(), it.getSimpleName().toString()));
    }
    return complete(properties, creator.getParameters().size());
  }

  private Optional<List<Property>> returned(
      TypeKey key, Getters getters, Map<String, String> names, boolean hasSource, Spot inside) {
    Map<String, ExecutableElement> all = getters.byName();
    List<Property> properties = new ArrayList<>();
    all.forEach(
        (name, getter) -> {
          names.put(name, getter.getSimpleName().toString());
          members.returned(key, name, getter, hasSource, inside).ifPresent(properties::add);
        });
    return complete(properties, all.size());
  }

  private static Optional<List<Property>> complete(List<Property> properties, int count) {
    return properties.size() == count ? Optional.of(properties) : Optional.empty();
  }
}
