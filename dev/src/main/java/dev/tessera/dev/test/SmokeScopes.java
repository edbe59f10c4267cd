package dev.tessera.dev.test;

import dev.tessera.runtime.tool.Guard;
import dev.tessera.runtime.tool.ScopeVocabulary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The scopes with which a tool must refuse: all that there are but one, or but its own. */
final class SmokeScopes {
  private final ScopeVocabulary vocabulary;
  private final List<String> required;
  private final boolean oneIsEnough;

  SmokeScopes(ScopeVocabulary vocabulary, Guard guard) {
    this.vocabulary = vocabulary;
    this.required = guard.decide(Set.of()).required();
    this.oneIsEnough = DenialText.offersChoice(guard.decide(Set.of()).message());
  }

  /** All that the tool names, in declared order; none if any caller will do. */
  String[] required() {
    return required.toArray(String[]::new);
  }

  /** What is tried, with the scopes that are granted then. */
  Map<String, List<String>> refused() {
    Map<String, List<String>> refused = new LinkedHashMap<>();
    if (oneIsEnough) {
      refused.put("without any of its scopes", allBut(required));
    } else {
      required.forEach(scope -> refused.put("without the scope " + scope, allBut(List.of(scope))));
    }
    return refused;
  }

  /** All scopes that grant none of these, by themselves or by what they imply. */
  private List<String> allBut(List<String> withheld) {
    return vocabulary.names().stream()
        .filter(name -> withheld.stream().noneMatch(scope -> grants(name, scope)))
        .toList();
  }

  private boolean grants(String name, String scope) {
    return Guard.allOf(vocabulary, scope).decide(List.of(name)).permitted();
  }
}
