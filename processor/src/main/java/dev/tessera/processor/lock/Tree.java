package dev.tessera.processor.lock;

import dev.tessera.processor.schema.Json;
import dev.tessera.processor.schema.Json.Array;
import dev.tessera.processor.schema.Json.JsonObject;
import dev.tessera.processor.schema.Json.Scalar;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Looks into JSON, where whatever is not there or of another type is empty. */
final class Tree {
  private Tree() {}

  static Optional<Json> member(Json json, String name) {
    return Optional.ofNullable(members(json).get(name));
  }

  static Map<String, Json> members(Json json) {
    return json instanceof JsonObject object ? object.members() : Map.of();
  }

  static List<Json> elements(Json json) {
    return json instanceof Array array ? array.elements() : List.of();
  }

  static List<Json> list(Json json, String name) {
    return member(json, name).map(Tree::elements).orElse(List.of());
  }

  /** A scalar as it is for people: a string without its quotes. */
  static String text(Json json) {
    if (!(json instanceof Scalar scalar)) {
      return "";
    }
    String text = scalar.json();
    return text.startsWith("\"") ? text.substring(1, text.length() - 1) : text;
  }

  static String text(Json json, String name) {
    return member(json, name).map(Tree::text).orElse("");
  }

  static Set<String> texts(Json json, String name) {
    Set<String> texts = new LinkedHashSet<>();
    list(json, name).forEach(each -> texts.add(text(each)));
    return texts;
  }

  /** The objects in an array by their member {@code name}. */
  static Map<String, Json> named(Json json, String name) {
    return named(json, name, "name");
  }

  /** The objects in an array that have a member, by that. */
  static Map<String, Json> named(Json json, String name, String key) {
    Map<String, Json> named = new LinkedHashMap<>();
    list(json, name).stream()
        .filter(each -> member(each, key).isPresent())
        .forEach(each -> named.put(text(each, key), each));
    return named;
  }
}
