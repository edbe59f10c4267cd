package dev.tessera.processor.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How Java makes an object, and gets at what it is made of.
 *
 * @param creator what makes it; empty if nothing does, or nothing says which of several
 * @param candidates what could make it, for people, if there are several
 * @param getters for the Java name of a property, the method that returns it
 */
public record ObjectAccess(
    Optional<Creator> creator, List<String> candidates, Map<String, String> getters) {
  /** Copies the collections. */
  public ObjectAccess {
    candidates = List.copyOf(candidates);
    getters = Map.copyOf(getters);
  }

  /** That of a record. */
  static ObjectAccess ofRecord(List<Property> properties) {
    Map<String, String> getters = new HashMap<>();
    properties.forEach(property -> getters.put(property.javaName(), property.javaName()));
    return new ObjectAccess(Optional.of(new Constructor()), List.of(), getters);
  }

  /** What makes an object of its properties, in their order. */
  public sealed interface Creator {}

  /** The constructor. */
  public record Constructor() implements Creator {}

  /**
   * A static method of the class.
   *
   * @param name its name
   */
  public record Factory(String name) implements Creator {}

  /** The method that returns a property; empty if there is none. */
  public Optional<String> getter(Property property) {
    return Optional.ofNullable(getters.get(property.javaName()));
  }
}
