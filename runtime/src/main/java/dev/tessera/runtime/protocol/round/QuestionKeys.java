package dev.tessera.runtime.protocol.round;

import dev.tessera.runtime.input.InputRequest;
import java.util.HashMap;
import java.util.Map;

/**
 * The keys of one call's questions: the name of what asks, with a number where that name has asked
 * something else before, in this run or in an earlier one. Who asks the same again gets the same
 * key.
 *
 * <p>For one thread at a time.
 */
final class QuestionKeys {
  private static final int MAX_QUESTIONS = 100;

  private final Kept earlier;
  private final Map<String, InputRequest> asked = new HashMap<>();

  /**
   * @param earlier what was answered in earlier runs
   */
  QuestionKeys(Kept earlier) {
    this.earlier = earlier;
  }

  /**
   * The key of a question.
   *
   * @throws IllegalStateException if there are too many
   */
  String of(String name, InputRequest question) {
    String key = find(name, question);
    asked.put(key, question);
    return key;
  }

  private String find(String name, InputRequest question) {
    String free = null;
    for (int number = 1; number <= asked.size() + earlier.size() + 1; number++) {
      String key = number == 1 ? name : name + "_" + number;
      InputRequest before = asked.get(key);
      if (question.equals(before)
          || (before == null && earlier.answer(key, question).isPresent())) {
        return key;
      }
      if (free == null && before == null && !earlier.hasAnswer(key)) {
        free = key;
      }
    }
    if (free == null || asked.size() >= MAX_QUESTIONS) {
      throw new IllegalStateException("A call has at most " + MAX_QUESTIONS + " questions");
    }
    return free;
  }
}
