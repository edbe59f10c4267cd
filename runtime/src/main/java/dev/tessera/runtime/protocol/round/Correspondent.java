package dev.tessera.runtime.protocol.round;

import dev.tessera.runtime.input.AnswerReader;
import dev.tessera.runtime.input.InputRequest;
import dev.tessera.runtime.json.RawJson;
import java.util.concurrent.CompletableFuture;

/**
 * Takes the questions of one call to whoever answers them.
 *
 * <p>Thread-safe.
 */
public interface Correspondent {

  /**
   * Whether the client can be asked.
   *
   * @param capability what it has to be capable of, as in {@code elicitation.url}
   */
  boolean supports(String capability);

  /**
   * Sends a question, and does not wait.
   *
   * @param key what tells this question from the others of its call: the name of the parameter that
   *     asks, with a number if that has asked something else before
   * @param reader what the answer will be read with: one that can say so to the client refuses at
   *     once what it cannot read
   * @return completes with the client's result, or with an {@link
   *     dev.tessera.runtime.input.UnansweredException}. If it is completed from outside, as by
   *     cancellation, nobody wants an answer any more, and the client may be told so
   */
  CompletableFuture<RawJson> ask(String key, InputRequest question, AnswerReader<?> reader);
}
