package dev.tessera.runtime.tool;

import dev.tessera.runtime.json.Violation;
import java.util.List;
import java.util.stream.Collectors;

/** The arguments of a call do not fit the tool's schema; it says every way in which they do not. */
public final class InvalidArgumentsException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<Violation> violations;

  /**
   * @param violations all that is wrong, in the order of the document, at least one
   */
  public InvalidArgumentsException(List<Violation> violations) {
    super(
        violations.stream()
            .map(Violation::toString)
            .collect(Collectors.joining("\n", "Invalid arguments:\n", "")),
        null,
        false,
        false);
    this.violations = List.copyOf(violations);
  }

  /** All that is wrong, in the order of the document. */
  public List<Violation> violations() {
    return violations;
  }
}
