package dev.tessera.processor.problem;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Collects the problems of one class in the order in which they are found, each once. Not
 * thread-safe.
 */
public final class Problems {
  private final Set<Problem> problems = new LinkedHashSet<>();

  /**
   * Adds a problem.
   *
   * @param details what the code's text leaves open, in order
   */
  public void add(ProblemCode code, Where where, String... details) {
    problems.add(new Problem(code, where, List.of(details)));
  }

  /** Whether one of the problems is an error. */
  public boolean hasErrors() {
    return problems.stream().anyMatch(problem -> problem.code().isError());
  }

  /** All problems so far. */
  public List<Problem> all() {
    return List.copyOf(problems);
  }
}
