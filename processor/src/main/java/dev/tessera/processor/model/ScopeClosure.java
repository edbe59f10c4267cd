package dev.tessera.processor.model;

import dev.tessera.processor.model.ScopeModel.NamedScope;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What each declared scope implies, in one step and in all. Tolerates cycles. */
public final class ScopeClosure {
  private final Map<String, List<String>> steps = new LinkedHashMap<>();

  /**
   * @param scopes the declared scopes
   */
  public ScopeClosure(List<ScopeModel> scopes) {
    for (ScopeModel scope : scopes) {
      steps.putIfAbsent(
          scope.name().value(), scope.implies().stream().map(NamedScope::value).toList());
    }
  }

  /** All that holding the scope grants besides itself, in declared order. */
  public List<String> implied(String scope) {
    Set<String> reached = new LinkedHashSet<>();
    follow(scope, reached);
    return steps.keySet().stream()
        .filter(name -> reached.contains(name) && !name.equals(scope))
        .toList();
  }

  /** The scopes that one implies in one step, as written. */
  public List<String> step(String scope) {
    return steps.getOrDefault(scope, List.of());
  }

  private void follow(String scope, Set<String> reached) {
    for (String next : step(scope)) {
      if (reached.add(next)) {
        follow(next, reached);
      }
    }
  }
}
