package dev.tessera.processor.problem;

import java.util.List;

/**
 * One thing that is wrong, or worth saying, about the user's code.
 *
 * @param code what kind of problem it is
 * @param where the place it points at
 * @param details what the code's text leaves open, in order
 */
public record Problem(ProblemCode code, Where where, List<String> details) {
  /** Copies the details. */
  public Problem {
    details = List.copyOf(details);
  }

  /** The message for the user: the key in brackets, then what is wrong and what to do. */
  public String message() {
    return "[mcp/" + code.key() + "] " + code.text(details);
  }
}
