package dev.tessera.runtime.json;

/**
 * One way in which a document does not fit its schema.
 *
 * @param pointer where, as a JSON pointer (RFC 6901); the empty string is the whole document
 * @param problem what was expected and what came, in words that a model can act on
 */
public record Violation(String pointer, String problem) {

  /** The pointer and the problem, on one line. */
  @Override
  public String toString() {
    return (pointer.isEmpty() ? "(root)" : pointer) + ": " + problem;
  }
}
