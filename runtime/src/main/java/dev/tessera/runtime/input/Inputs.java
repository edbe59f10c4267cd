package dev.tessera.runtime.input;

import dev.tessera.runtime.json.JsonWriter;
import java.util.Optional;

/**
 * The way to what the client of one call can be asked for. Made by the engine; everything here that
 * users see stands on it.
 *
 * <p>Thread-safe.
 */
public interface Inputs {

  /**
   * Whether the client can be asked.
   *
   * @param capability what it has to be capable of, as in {@code sampling}
   */
  boolean supports(String capability);

  /**
   * Asks the client. In the earlier revisions the question goes out now; at 2026-07-28, with the
   * others that are open, when the answer is first wanted.
   *
   * @param name the name of the parameter that asks, on the wire
   * @param reader makes the answer of what the client has sent
   */
  <T> Question<T> ask(String name, InputRequest request, AnswerReader<T> reader);

  /**
   * What the operation has kept for itself; empty if nothing.
   *
   * @param reader makes it of what was kept
   */
  <T> Optional<T> kept(AnswerReader<T> reader);

  /** Keeps something for the operation, instead of what was kept before: one JSON value. */
  void keep(JsonWriter value);
}
