package dev.tessera.runtime.protocol.session;

import dev.tessera.runtime.input.InputRequest;
import dev.tessera.runtime.json.JsonValue;
import dev.tessera.runtime.json.JsonWriter;
import dev.tessera.runtime.protocol.message.Revision;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The form that a question of today has in the revisions that begin with a handshake. */
final class QuestionForm {
  private QuestionForm() {}

  /** The parameters of the request; empty if the revision has no words for it. */
  static Optional<byte[]> params(Revision revision, InputRequest question) {
    return switch (question.method()) {
      case "elicitation/create" ->
          question.capability().equals("elicitation.url")
              ? Optional.of(page(question))
              : form(revision, question);
      case "sampling/createMessage" -> sampling(revision, question);
      default -> Optional.of(question.params());
    };
  }

  /** A page has an id here, by which the server might say later that the user is through. */
  private static byte[] page(InputRequest question) {
    Map<String, JsonValue> members = new LinkedHashMap<>(parse(question).members());
    members.put("elicitationId", JsonValue.of(UUID.randomUUID().toString()));
    return bytes(members);
  }

  private static Optional<byte[]> form(Revision revision, InputRequest question) {
    if (revision.hasElicitationModes()) {
      return Optional.of(question.params());
    }
    Map<String, JsonValue> members = new LinkedHashMap<>(parse(question).members());
    Map<String, JsonValue> schema = new LinkedHashMap<>(inside(members, "requestedSchema"));
    Map<String, JsonValue> fields = new LinkedHashMap<>(inside(schema, "properties"));
    if (fields.values().stream().anyMatch(QuestionForm::isChoiceOfSeveral)) {
      return Optional.empty();
    }
    fields.replaceAll((name, field) -> choiceOfOne(field));
    schema.put("properties", JsonValue.object(fields));
    members.put("requestedSchema", JsonValue.object(schema));
    return Optional.of(bytes(members));
  }

  private static boolean isChoiceOfSeveral(JsonValue field) {
    return field.member("type").filter(JsonValue.of("array")::equals).isPresent();
  }

  /** Titles of choices stand beside them at 2025-06-18, and in {@code oneOf} with them today. */
  private static JsonValue choiceOfOne(JsonValue field) {
    Optional<JsonValue> choices = field.member("oneOf");
    if (choices.isEmpty()) {
      return field;
    }
    Map<String, JsonValue> members = new LinkedHashMap<>(field.members());
    members.remove("oneOf");
    members.put("enum", each(choices.get(), "const"));
    members.put("enumNames", each(choices.get(), "title"));
    return JsonValue.object(members);
  }

  private static JsonValue each(JsonValue choices, String member) {
    List<JsonValue> values =
        choices.elements().stream().flatMap(choice -> choice.member(member).stream()).toList();
    return JsonValue.array(values);
  }

  private static Optional<byte[]> sampling(Revision revision, InputRequest question) {
    return revision.hasAudio() || !hasAudio(parse(question))
        ? Optional.of(question.params())
        : Optional.empty();
  }

  private static boolean hasAudio(JsonValue params) {
    return params.member("messages").stream()
        .flatMap(messages -> messages.elements().stream())
        .flatMap(message -> message.member("content").stream())
        .flatMap(content -> content.member("type").stream())
        .anyMatch(JsonValue.of("audio")::equals);
  }

  private static Map<String, JsonValue> inside(Map<String, JsonValue> members, String name) {
    JsonValue value = members.get(name);
    return value == null ? Map.of() : value.members();
  }

  private static JsonValue parse(InputRequest question) {
    return JsonValue.parse(new String(question.params(), StandardCharsets.UTF_8));
  }

  private static byte[] bytes(Map<String, JsonValue> members) {
    return new JsonWriter().value(JsonValue.object(members)).toByteArray();
  }
}
