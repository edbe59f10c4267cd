package dev.tessera.runtime.input;

import dev.tessera.runtime.json.JsonWriter;
import java.net.URI;

/**
 * Sends the user to a web page, for what must not pass through the client, such as a password or a
 * payment (MCP 2026-07-28, Elicitation, URL Mode; from 2025-11-25 on): a parameter that an
 * operation may have, invisible to clients. That the user accepts means that the page is opened,
 * and nothing about what happens there.
 *
 * <p>What comes before an answer may run more than once: see {@link Elicit}. Thread-safe.
 */
public final class ElicitUrl {
  private final Inputs inputs;
  private final String name;

  /**
   * Written for generated code.
   *
   * @param name the name of the parameter on the wire
   */
  public ElicitUrl(Inputs inputs, String name) {
    this.inputs = inputs;
    this.name = name;
  }

  /** Whether the client can send the user to a page. */
  public boolean isSupported() {
    return inputs.supports("elicitation.url");
  }

  /**
   * Asks, and returns the answer.
   *
   * @param message why the user is to go there
   * @param page where; an absolute URL
   */
  public Elicited<URI> ask(String message, URI page) {
    return request(message, page).get();
  }

  /**
   * Asks, and goes on. A client that cannot is told so, and the call ends.
   *
   * @param message why the user is to go there
   * @param page where; an absolute URL
   * @throws IllegalArgumentException if it is not absolute
   */
  public Question<Elicited<URI>> request(String message, URI page) {
    if (!page.isAbsolute()) {
      throw new IllegalArgumentException("The page is no absolute URL: " + page);
    }
    JsonWriter params = new JsonWriter();
    params.beginObject().name("mode").value("url").name("message").value(message);
    params.name("url").value(page.toString()).endObject();
    return inputs.ask(
        name,
        new InputRequest("elicitation.url", "elicitation/create", params),
        new ElicitedReader<>(nothing -> page));
  }
}
