package dev.tessera.runtime.input;

import dev.tessera.runtime.json.JsonException;
import dev.tessera.runtime.json.JsonValue;

/**
 * Has the user fill in a form that is made while the operation runs, as where only the server's
 * data say what there is to choose from: a parameter that an operation may have, invisible to
 * clients. Where the form is known beforehand, {@link Elicit} reads and checks what is entered.
 *
 * <pre>{@code
 * JsonValue names = JsonValue.array(calendars.stream().map(it -> JsonValue.of(it.name())).toList());
 * Elicited<JsonValue> answer =
 *     form.ask(
 *         "Which calendar?",
 *         "{\"type\":\"object\",\"properties\":{\"name\":{\"type\":\"string\",\"enum\":" + names + "}}}");
 * }</pre>
 *
 * <p>That an object comes back is all that is checked: the rest is up to the operation. What comes
 * before an answer may run more than once, and has to make the same form again: see {@link Elicit}.
 * Thread-safe.
 */
public final class ElicitJson {
  private final Inputs inputs;
  private final String name;

  /**
   * Written for generated code.
   *
   * @param name the name of the parameter on the wire
   */
  public ElicitJson(Inputs inputs, String name) {
    this.inputs = inputs;
    this.name = name;
  }

  /** Whether the client can show a form. */
  public boolean isSupported() {
    return inputs.supports("elicitation");
  }

  /**
   * Asks, and returns the answer.
   *
   * @param message what the user is asked
   * @param schema the form: a flat JSON Schema of an object (MCP 2026-07-28, Elicitation, Requested
   *     Schema)
   * @throws IllegalArgumentException if the schema is no JSON object
   */
  public Elicited<JsonValue> ask(String message, String schema) {
    return request(message, schema).get();
  }

  /**
   * Asks, and goes on. A client that cannot show a form is told so, and the call ends.
   *
   * @param message what the user is asked
   * @param schema the form: a flat JSON Schema of an object
   * @throws IllegalArgumentException if the schema is no JSON object
   */
  public Question<Elicited<JsonValue>> request(String message, String schema) {
    return new Elicit<>(inputs, name, Form.ofSchema(compact(schema))).request(message);
  }

  private static String compact(String schema) {
    try {
      JsonValue parsed = JsonValue.parse(schema);
      if (parsed.kind() == JsonValue.Kind.OBJECT) {
        return parsed.toString();
      }
    } catch (JsonException e) {
      throw new IllegalArgumentException("The schema of a form is no JSON: " + e.getMessage(), e);
    }
    throw new IllegalArgumentException("The schema of a form is no JSON object");
  }
}
