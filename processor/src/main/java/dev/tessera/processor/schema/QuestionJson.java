package dev.tessera.processor.schema;

import dev.tessera.processor.model.Operation;
import dev.tessera.processor.model.Parameter.Asked;
import dev.tessera.processor.schema.Json.JsonObject;
import java.util.Locale;

/** What an operation may ask its client for, as a contract says it. */
final class QuestionJson {
  private QuestionJson() {}

  /**
   * Puts {@code asks}, if there is anything; what a method keeps for itself is nobody's business.
   */
  static void put(Operation operation, JsonObject contract) {
    contract.putUnlessEmpty(
        "asks",
        operation.asked().stream()
            .filter(question -> question.kind() != Asked.Kind.STATE)
            .map(QuestionJson::question)
            .toList());
  }

  private static Json question(Asked question) {
    JsonObject json = Json.object().put("name", question.name()).put("kind", kind(question.kind()));
    FormSchema.of(question).ifPresent(schema -> json.put("schema", schema));
    return json;
  }

  /** A form is a form to clients, whoever makes it; what nobody knows yet has no schema here. */
  private static String kind(Asked.Kind kind) {
    Asked.Kind shown = kind == Asked.Kind.JSON ? Asked.Kind.FORM : kind;
    return shown.name().toLowerCase(Locale.ROOT);
  }
}
