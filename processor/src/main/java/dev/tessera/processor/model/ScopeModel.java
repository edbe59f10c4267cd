package dev.tessera.processor.model;

import dev.tessera.processor.problem.Where;
import java.util.List;
import java.util.Optional;

/**
 * A declared scope.
 *
 * @param name the scope
 * @param implies the scopes it implies in one step, as written
 * @param initial whether clients ask for it first
 * @param description what it permits
 */
public record ScopeModel(
    NamedScope name, List<NamedScope> implies, boolean initial, Optional<String> description) {
  /** Copies the list. */
  public ScopeModel {
    implies = List.copyOf(implies);
  }

  /**
   * A scope that the user wrote down somewhere.
   *
   * @param value the scope
   * @param where the literal
   */
  public record NamedScope(String value, Where where) {}
}
