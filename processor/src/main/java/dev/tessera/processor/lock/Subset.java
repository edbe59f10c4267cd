package dev.tessera.processor.lock;

import dev.tessera.processor.schema.Json;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether every value of one schema is a value of another, for the schemas that the processor
 * writes. In doubt the answer is no: a keyword that is not known here must not differ.
 */
final class Subset {
  /** What differs if one of several kinds of objects has no counterpart. */
  static final String VARIANT = "variant";

  private static final Set<String> NO_CONSTRAINT =
      Set.of("description", "title", "default", "examples", "x-mcp-header", "$defs", "$schema");
  private static final Set<String> LOWER =
      Set.of("minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties");
  private static final Set<String> UPPER =
      Set.of("maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties");

  private final Json innerRoot;
  private final Json outerRoot;
  private final Set<Pair> compared;
  private final List<Difference> differences = new ArrayList<>();

  private Subset(Json innerRoot, Json outerRoot, Set<Pair> compared) {
    this.innerRoot = innerRoot;
    this.outerRoot = outerRoot;
    this.compared = new HashSet<>(compared);
  }

  /** Two schemas, these very ones: those that are equal may stand in different places. */
  private record Pair(Json inner, Json outer) {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Pair pair && inner == pair.inner && outer == pair.outer;
    }

    @Override
    public int hashCode() {
      return 31 * System.identityHashCode(inner) + System.identityHashCode(outer);
    }
  }

  /**
   * A reason why a value of the inner schema is none of the outer one.
   *
   * @param path where, as a JSON pointer into the value; list elements are {@code *}
   * @param keyword the keyword of the outer schema that refuses it
   * @param name the member, for {@code required} and {@code additionalProperties}; the value of the
   *     discriminator, for {@link #VARIANT}; or else empty
   */
  record Difference(String path, String keyword, String name) {

    /** Where the member is that differs. */
    String place() {
      boolean isMember = !name.isEmpty() && !keyword.equals(VARIANT);
      return path + (isMember ? "/" + name : "");
    }
  }

  /** All reasons why the inner schema is no subset of the outer one. */
  static List<Difference> differences(Json inner, Json outer) {
    Subset subset = new Subset(inner, outer, Set.of());
    subset.compare(inner, outer, "");
    return subset.differences;
  }

  private void compare(Json innerSchema, Json outerSchema, String path) {
    Json inner = resolved(innerSchema, innerRoot);
    Json outer = resolved(outerSchema, outerRoot);
    if (!compared.add(new Pair(inner, outer))) {
      return;
    }
    if (hasChoices(inner)) {
      direct(inner).forEach(each -> compare(each, outer, path));
    } else if (hasChoices(outer)) {
      compareWithChoices(inner, outer, path);
    } else {
      Tree.members(outer).forEach((keyword, value) -> keyword(keyword, value, inner, outer, path));
      members(inner, outer, path);
    }
  }

  private void compareWithChoices(Json inner, Json outer, String path) {
    List<Json> choices = choices(outer, 0).toList();
    if (!Variants.tags(inner).isEmpty()) {
      Variants.matching(inner, choices)
          .ifPresentOrElse(
              each -> compare(inner, each, path),
              () -> differences.add(new Difference(path, VARIANT, Variants.name(inner))));
    } else if (choices.stream().noneMatch(each -> isSubset(inner, each))) {
      add(path, Tree.list(outer, "oneOf").isEmpty() ? "anyOf" : "oneOf");
    }
  }

  private static List<Json> direct(Json schema) {
    List<Json> oneOf = Tree.list(schema, "oneOf");
    return oneOf.isEmpty() ? Tree.list(schema, "anyOf") : oneOf;
  }

  private static boolean hasChoices(Json schema) {
    return !direct(schema).isEmpty();
  }

  /** What a value of the outer schema may be: in a reference or null, the variants and null. */
  private Stream<Json> choices(Json outer, int depth) {
    Json schema = resolved(outer, outerRoot);
    return hasChoices(schema) && depth < 10
        ? direct(schema).stream().flatMap(each -> choices(each, depth + 1))
        : Stream.of(schema);
  }

  private boolean isSubset(Json inner, Json outer) {
    // What is being compared already counts as fitting, or a type inside of itself had no end.
    Subset subset = new Subset(innerRoot, outerRoot, compared);
    subset.compare(inner, outer, "");
    return subset.differences.isEmpty();
  }

  private static Json resolved(Json schema, Json root) {
    Json at = schema;
    for (int i = 0; i < 10 && Tree.member(at, "$ref").isPresent(); i++) {
      String name = Tree.text(at, "$ref").replaceFirst("^#/\\$defs/", "");
      Optional<Json> target =
          Tree.text(at, "$ref").equals("#")
              ? Optional.of(root)
              : Tree.member(root, "$defs").flatMap(all -> Tree.member(all, name));
      if (target.isEmpty()) {
        return at;
      }
      at = target.get();
    }
    return at;
  }

  private void keyword(String keyword, Json value, Json inner, Json outer, String path) {
    if (NO_CONSTRAINT.contains(keyword)) {
      return;
    }
    boolean fits =
        switch (keyword) {
          case "type" -> types(outer).containsAll(types(inner)) && !types(inner).isEmpty();
          case "enum", "const" -> isAmong(inner, outer);
          case "required", "properties", "additionalProperties" -> true; // see members
          case "items" -> {
            Optional<Json> items = Tree.member(inner, "items");
            items.ifPresent(each -> compare(each, value, path + "/*"));
            yield items.isPresent() || !types(inner).contains("array");
          }
          case "propertyNames" -> {
            Optional<Json> names = Tree.member(inner, keyword);
            names.ifPresent(each -> compare(each, value, path));
            yield names.isPresent() || !types(inner).contains("object");
          }
          default -> isBounded(keyword, value, inner);
        };
    if (!fits) {
      add(path, keyword);
    }
  }

  private static boolean isBounded(String keyword, Json value, Json inner) {
    Optional<Json> other = Tree.member(inner, keyword);
    if (LOWER.contains(keyword) || UPPER.contains(keyword)) {
      if (other.isEmpty()) {
        return false;
      }
      int order =
          new BigDecimal(Tree.text(other.get())).compareTo(new BigDecimal(Tree.text(value)));
      return LOWER.contains(keyword) ? order >= 0 : order <= 0;
    }
    return other.filter(value::equals).isPresent();
  }

  private static boolean isAmong(Json inner, Json outer) {
    List<Json> values = values(inner);
    return !values.isEmpty() && values(outer).containsAll(values);
  }

  private static List<Json> values(Json schema) {
    return Tree.member(schema, "const").map(List::of).orElseGet(() -> Tree.list(schema, "enum"));
  }

  /** Every integer is a number. */
  private static Set<String> types(Json schema) {
    Set<String> types = new LinkedHashSet<>(Tree.texts(schema, "type"));
    Tree.member(schema, "type").map(Tree::text).filter(it -> !it.isEmpty()).ifPresent(types::add);
    if (types.contains("number")) {
      types.add("integer");
    }
    return types;
  }

  private void members(Json inner, Json outer, String path) {
    Map<String, Json> mine = members(inner);
    Map<String, Json> others = members(outer);
    Optional<Json> rest = Tree.member(outer, "additionalProperties");
    Set<String> required = Tree.texts(inner, "required");
    for (String name : Tree.texts(outer, "required")) {
      if (!required.contains(name)) {
        differences.add(new Difference(path, "required", name));
      }
    }
    mine.forEach(
        (name, schema) -> {
          Optional<Json> other = Optional.ofNullable(others.get(name)).or(() -> rest);
          if (other.filter(it -> Tree.text(it).equals("false")).isPresent()) {
            differences.add(new Difference(path, "additionalProperties", name));
          } else {
            other.ifPresent(it -> compare(schema, it, path + "/" + name));
          }
        });
    rest.ifPresent(it -> rest(Tree.member(inner, "additionalProperties"), it, path));
  }

  private void rest(Optional<Json> inner, Json outer, String path) {
    boolean isClosed = inner.filter(it -> Tree.text(it).equals("false")).isPresent();
    if (isClosed) {
      return;
    }
    if (isAnything(outer)) {
      return;
    }
    if (inner.isEmpty() || Tree.text(outer).equals("false")) {
      add(path, "additionalProperties");
    } else {
      compare(inner.get(), outer, path + "/*");
    }
  }

  /** The schema {@code {}} of any value. */
  private static boolean isAnything(Json schema) {
    return schema instanceof Json.JsonObject object
        && NO_CONSTRAINT.containsAll(object.members().keySet());
  }

  private static Map<String, Json> members(Json schema) {
    return Tree.member(schema, "properties").map(Tree::members).orElse(Map.of());
  }

  private void add(String path, String keyword) {
    differences.add(new Difference(path, keyword, ""));
  }
}
