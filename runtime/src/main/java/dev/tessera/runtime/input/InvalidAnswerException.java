package dev.tessera.runtime.input;

import dev.tessera.runtime.json.Violation;
import java.util.List;
import java.util.stream.Collectors;

/** What a client has sent is not of the form that was asked for; it says all that is wrong. */
public final class InvalidAnswerException extends Exception {
  private static final long serialVersionUID = 1L;

  InvalidAnswerException(String message) {
    super(message, null, false, false);
  }

  /**
   * @param prefix where in the answer the value is that does not fit, as a JSON pointer
   */
  static InvalidAnswerException of(String prefix, List<Violation> violations) {
    return new InvalidAnswerException(
        violations.stream()
            .map(it -> new Violation(prefix + it.pointer(), it.problem()).toString())
            .collect(Collectors.joining("\n")));
  }
}
