package dev.tessera.runtime.input;

import dev.tessera.runtime.json.JsonWriter;

/**
 * Has the user fill in a form (MCP 2026-07-28, Elicitation, Form Mode): a parameter that an
 * operation may have, invisible to clients. A form is no place for passwords, keys and the like;
 * {@link ElicitUrl} is.
 *
 * <pre>{@code
 * record Contact(@Email String email) {}
 *
 * @McpTool
 * @Scopes("bookings:write")
 * String book(String day, Elicit<Contact> contact) {
 *   Elicited<Contact> answer = contact.ask("Whom shall we write to?");
 *   return answer.accepted() ? bookings.book(day, answer.value()) : "Nothing was booked.";
 * }
 * }</pre>
 *
 * <p><b>What comes before an answer may run more than once:</b> at revision 2026-07-28 the method
 * ends where an answer is missing, and runs again from its start when the client has sent it. So
 * ask first, and do what has effects afterwards.
 *
 * <p>Thread-safe.
 *
 * @param <T> the form: a record of strings, numbers, booleans, enums and lists of enums
 */
public final class Elicit<T> {
  private final Inputs inputs;
  private final String name;
  private final Form<T> form;

  /**
   * Written for generated code.
   *
   * @param name the name of the parameter on the wire
   */
  public Elicit(Inputs inputs, String name, Form<T> form) {
    this.inputs = inputs;
    this.name = name;
    this.form = form;
  }

  /** Whether the client can show a form. */
  public boolean isSupported() {
    return inputs.supports("elicitation");
  }

  /**
   * Asks, and returns the answer: {@link #request} and {@link Question#get} in one.
   *
   * @param message what the user is asked, in a sentence or two
   * @throws dev.tessera.runtime.input.UnansweredException if the client fails to answer, before
   *     2026-07-28
   */
  public Elicited<T> ask(String message) {
    return request(message).get();
  }

  /**
   * Asks, and goes on. A client that cannot show a form is told so, and the call ends.
   *
   * @param message what the user is asked, in a sentence or two
   */
  public Question<Elicited<T>> request(String message) {
    JsonWriter params = new JsonWriter();
    params.beginObject().name("message").value(message);
    params.name("requestedSchema").rawValue(form.schemaBytes()).endObject();
    return inputs.ask(
        name,
        new InputRequest("elicitation", "elicitation/create", params),
        new ElicitedReader<>(form::read));
  }
}
