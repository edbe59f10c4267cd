package dev.tessera.runtime.json;

import java.util.function.BiFunction;
import java.util.function.BiPredicate;

/**
 * Something that a value has to be beyond its type: not blank, or at least 1. For generated code,
 * which takes it from {@link Constraints} or {@link Moments}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param <T> the type of the value
 */
public final class Constraint<T> {
  private final String rule;
  private final BiPredicate<JsonReader, T> test;
  private final BiFunction<JsonReader, T, String> came;

  /**
   * @param rule what is demanded, as in "must be at least 1"
   * @param test whether the value that the reader has read last is that
   * @param came what it is instead, as in "got 0"
   */
  Constraint(String rule, BiPredicate<JsonReader, T> test, BiFunction<JsonReader, T, String> came) {
    this.rule = rule;
    this.test = test;
    this.came = came;
  }

  /** A constraint of which the violation is told by what the value is. */
  static <T> Constraint<T> of(String rule, BiPredicate<JsonReader, T> test) {
    return new Constraint<>(rule, test, (in, value) -> "got " + in.snippet());
  }

  /**
   * The same constraint in other words.
   *
   * @param words what is demanded, as in "A title is required"
   */
  public Constraint<T> saying(String words) {
    return new Constraint<>(words, test, came);
  }

  /** Notes a violation unless the value, which the reader has read last, is as it has to be. */
  void check(JsonReader in, T value) {
    if (!test.test(in, value)) {
      in.note(rule + ", but " + came.apply(in, value));
    }
  }
}
