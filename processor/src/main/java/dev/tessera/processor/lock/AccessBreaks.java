package dev.tessera.processor.lock;

import dev.tessera.processor.schema.Json;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** What changed in who may do what. */
final class AccessBreaks {
  private final Map<String, Json> scopes;
  private final Consumer<String> breaks;

  /**
   * @param contract the new contract
   */
  AccessBreaks(Json contract, Consumer<String> breaks) {
    scopes = Tree.named(contract, "scopes");
    this.breaks = breaks;
  }

  void compareScopes(Map<String, Json> before) {
    before.forEach(
        (name, scope) -> {
          Json now = scopes.get(name);
          if (now == null) {
            breaks.accept("scope \"" + name + "\" is gone");
            return;
          }
          Set<String> old = Tree.texts(scope, "implies");
          Set<String> implied = Tree.texts(now, "implies");
          for (String more : minus(implied, old)) {
            breaks.accept("scope \"" + name + "\" implies \"" + more + "\" now");
          }
          for (String less : minus(old, implied)) {
            breaks.accept("scope \"" + name + "\" no longer implies \"" + less + "\"");
          }
        });
  }

  private static Set<String> minus(Set<String> all, Set<String> some) {
    Set<String> rest = new LinkedHashSet<>(all);
    rest.removeAll(some);
    return rest;
  }

  void compareGuards(String label, Json before, Json after) {
    if (before.equals(after)) {
      return;
    }
    boolean isStricter = admits(before, after);
    boolean isWider = admits(after, before);
    if (isStricter && isWider) {
      return;
    }
    breaks.accept(label + ": access is " + (isStricter ? "narrower" : "wider or another"));
  }

  /** Whether whoever the inner guard lets in, the outer one lets in as well. */
  private boolean admits(Json outer, Json inner) {
    boolean isOpen = Tree.text(outer).equals("public");
    if (isOpen || Tree.text(inner).equals("public")) {
      return isOpen;
    }
    List<Set<String>> enough = alternatives(outer);
    return alternatives(inner).stream()
        .map(this::expanded)
        .allMatch(granted -> enough.stream().anyMatch(granted::containsAll));
  }

  private static List<Set<String>> alternatives(Json guard) {
    Set<String> any = Tree.texts(guard, "anyOf");
    return any.isEmpty()
        ? List.of(Tree.texts(guard, "allOf"))
        : any.stream().<Set<String>>map(Set::of).toList();
  }

  private Set<String> expanded(Set<String> granted) {
    Set<String> all = new LinkedHashSet<>(granted);
    for (String scope : granted) {
      Json declared = scopes.get(scope);
      if (declared != null) {
        all.addAll(Tree.texts(declared, "implies"));
      }
    }
    return all;
  }
}
