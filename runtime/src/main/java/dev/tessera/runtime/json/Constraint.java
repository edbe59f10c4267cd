package dev.tessera.runtime.json;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;

/**
 * What a value has to be beyond its type: not blank, or at least 1, or several such things. For
 * generated code, which makes each once, from {@link Constraints} and {@link Moments}:
 *
 * <pre>{@code
 * static final Constraint<String> TITLE = Constraints.notBlank().and(Constraints.length(0, 80));
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param <T> the type of the value
 */
public final class Constraint<T> {
  private final List<Rule<T>> rules;

  private Constraint(List<Rule<T>> rules) {
    this.rules = List.copyOf(rules);
  }

  /**
   * One thing.
   *
   * @param words what is demanded, as in "must be at least 1"
   * @param test whether the value that the reader has read last is that
   * @param came what it is instead, as in "got 0"
   */
  private record Rule<T>(
      String words, BiPredicate<JsonReader, T> test, BiFunction<JsonReader, T, String> came) {

    private Rule<T> saying(String other) {
      return new Rule<>(other, test, came);
    }

    private void check(JsonReader in, T value) {
      if (!test.test(in, value)) {
        in.note(words + ", but " + came.apply(in, value));
      }
    }
  }

  /**
   * A constraint.
   *
   * @param words what is demanded, as in "must be at least 1"
   * @param test whether the value that the reader has read last is that
   * @param came what it is instead, as in "got 0"
   */
  static <T> Constraint<T> of(
      String words, BiPredicate<JsonReader, T> test, BiFunction<JsonReader, T, String> came) {
    return new Constraint<>(List.of(new Rule<>(words, test, came)));
  }

  /** A constraint of which the violation is told by what the value is. */
  static <T> Constraint<T> of(String words, BiPredicate<JsonReader, T> test) {
    return of(words, test, (in, value) -> "got " + in.snippet());
  }

  /**
   * The same constraint in other words.
   *
   * @param words what is demanded, as in "A title is required"
   */
  public Constraint<T> saying(String words) {
    return new Constraint<>(rules.stream().map(rule -> rule.saying(words)).toList());
  }

  /** This constraint and, after it, another. */
  public Constraint<T> and(Constraint<T> other) {
    List<Rule<T>> all = new ArrayList<>(rules);
    all.addAll(other.rules);
    return new Constraint<>(all);
  }

  /** Notes each thing that the value, which the reader has read last, is not. */
  void check(JsonReader in, T value) {
    for (int i = 0; i < rules.size(); i++) {
      rules.get(i).check(in, value);
    }
  }
}
