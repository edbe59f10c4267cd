package dev.tessera.processor.lock;

import dev.tessera.processor.schema.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The variants in a {@code oneOf}, told apart by the members that have one value only. */
final class Variants {
  private Variants() {}

  /** The members of which the value is a constant; none for a schema that is no variant. */
  static Map<String, Json> tags(Json schema) {
    Map<String, Json> tags = new LinkedHashMap<>();
    Tree.member(schema, "properties")
        .map(Tree::members)
        .orElse(Map.of())
        .forEach((name, value) -> Tree.member(value, "const").ifPresent(it -> tags.put(name, it)));
    return tags;
  }

  /** The one that has the same tags. */
  static Optional<Json> matching(Json variant, List<Json> choices) {
    Map<String, Json> tags = tags(variant);
    return choices.stream().filter(each -> tags(each).equals(tags)).findFirst();
  }

  /** What a variant is called, for people. */
  static String name(Json variant) {
    return String.join(", ", tags(variant).values().stream().map(Tree::text).toList());
  }
}
