package dev.tessera.processor.model;

import dev.tessera.processor.model.GuardModel.Kind;
import dev.tessera.processor.model.ScopeModel.NamedScope;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Compares guards by whom they let in, with the hierarchy of the scopes. */
public final class GuardOrder {
  private final ScopeClosure closure;

  /**
   * @param closure what each scope implies
   */
  public GuardOrder(ScopeClosure closure) {
    this.closure = closure;
  }

  /** Whether everybody whom the one lets in, the other lets in as well. */
  public boolean isAtLeastAsStrict(GuardModel guard, GuardModel other) {
    if (other.kind() == Kind.PUBLIC || guard.kind() == Kind.PUBLIC) {
      return other.kind() == Kind.PUBLIC;
    }
    List<Set<String>> enough = alternatives(other);
    return alternatives(guard).stream()
        .map(this::expanded)
        .allMatch(granted -> enough.stream().anyMatch(granted::containsAll));
  }

  /** Sets of scopes, any of which is enough for a caller with a token. */
  private static List<Set<String>> alternatives(GuardModel guard) {
    List<String> scopes = guard.scopes().stream().map(NamedScope::value).toList();
    return switch (guard.kind()) {
      case PUBLIC, AUTHENTICATED -> List.of(Set.of());
      case ALL_OF -> List.of(new LinkedHashSet<>(scopes));
      case ANY_OF -> scopes.stream().map(Set::of).toList();
    };
  }

  private Set<String> expanded(Set<String> scopes) {
    Set<String> all = new LinkedHashSet<>(scopes);
    scopes.forEach(scope -> all.addAll(closure.implied(scope)));
    return all;
  }
}
