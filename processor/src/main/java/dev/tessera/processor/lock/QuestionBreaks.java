package dev.tessera.processor.lock;

import dev.tessera.processor.schema.Json;
import dev.tessera.processor.schema.Json.JsonObject;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * What changed in what an operation asks its client for. A client has to be capable of what is
 * asked; and what it could fill into a form it must still be able to.
 */
final class QuestionBreaks {
  private QuestionBreaks() {}

  static void compare(String label, Json before, Json after, Consumer<String> breaks) {
    Set<String> known = kinds(before);
    for (String kind : kinds(after)) {
      if (!known.contains(kind)) {
        breaks.accept(label + what(kind));
      }
    }
    Map<String, Json> forms = Tree.named(after, "asks");
    Tree.named(before, "asks")
        .forEach(
            (name, old) -> {
              Json form = forms.get(name);
              if (isForm(old) && form != null && isForm(form)) {
                String field = label + "form \"" + name + "\", field";
                InputBreaks.compare(field, answers(old), answers(form), breaks);
              }
            });
  }

  private static Set<String> kinds(Json operation) {
    return Tree.list(operation, "asks").stream()
        .map(question -> Tree.text(question, "kind"))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static String what(String kind) {
    return switch (kind) {
      case "form" -> "the user has to fill in a form now";
      case "url" -> "the user has to visit a page now";
      case "sampling" -> "the client's model is asked now";
      default -> "the client is asked for its " + kind + " now";
    };
  }

  private static boolean isForm(Json question) {
    return Tree.member(question, "schema").isPresent();
  }

  /** What may be filled into a form, and nothing else. */
  private static Json answers(Json question) {
    JsonObject answers = Json.object().put("additionalProperties", Json.literal("false"));
    Tree.members(Tree.member(question, "schema").orElseThrow()).forEach(answers::put);
    JsonObject fields = Json.object();
    Tree.members(answers.members().getOrDefault("properties", fields))
        .forEach((name, field) -> fields.put(name, values(field)));
    return answers.put("properties", fields);
  }

  /** The same choices, whether they have titles or not. */
  private static Json values(Json field) {
    JsonObject values = Json.object();
    Tree.members(field)
        .forEach(
            (word, value) -> {
              switch (word) {
                case "oneOf", "anyOf" ->
                    values
                        .put("type", "string")
                        .put(
                            "enum",
                            Json.array(
                                Tree.elements(value).stream()
                                    .flatMap(each -> Tree.member(each, "const").stream())
                                    .toList()));
                case "items" -> values.put(word, values(value));
                case "enumNames" -> {}
                default -> values.put(word, value);
              }
            });
    return values;
  }
}
