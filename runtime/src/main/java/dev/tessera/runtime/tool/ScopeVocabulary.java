package dev.tessera.runtime.tool;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The scopes that a server declares, in declared order, each with the scopes that holding it
 * grants. The processor has expanded the hierarchy: {@code implied} is complete, not one step.
 *
 * <pre>{@code
 * ScopeVocabulary.builder()
 *     .scope("todo:read")
 *     .scope("todo:write", "todo:read")
 *     .build();
 * }</pre>
 *
 * <p>Scopes compare exactly (RFC 6749 section 3.3): no case folding, no wildcard. Immutable and
 * thread-safe.
 */
public final class ScopeVocabulary {
  private final List<String> names;
  private final List<String> initial;
  private final Map<String, long[]> grants;
  private final ScopeSet all;

  private ScopeVocabulary(Builder builder) {
    names = List.copyOf(builder.implied.keySet());
    initial = builder.initial.isEmpty() ? names : List.copyOf(builder.initial);
    grants = new HashMap<>();
    builder.implied.forEach(
        (name, implied) -> {
          long[] bits = bits(implied);
          set(bits, name);
          grants.put(name, bits);
        });
    all = new ScopeSet(this, bits(names));
  }

  /** An empty vocabulary in the making. */
  public static Builder builder() {
    return new Builder();
  }

  /** The declared scopes in declared order: the {@code scopes_supported} of RFC 9728. */
  public List<String> names() {
    return names;
  }

  /** What a client is asked to log in with first: the scopes so marked, or all if none is. */
  public List<String> initial() {
    return initial;
  }

  /** Every declared scope. */
  public ScopeSet all() {
    return all;
  }

  /**
   * What a caller holds who was granted these scopes, implied ones included. A scope that is not
   * declared grants nothing.
   */
  public ScopeSet expand(Collection<String> granted) {
    long[] bits = bits(List.of());
    for (String scope : granted) {
      long[] held = grants.get(scope);
      if (held != null) {
        for (int i = 0; i < bits.length; i++) {
          bits[i] |= held[i];
        }
      }
    }
    return new ScopeSet(this, bits);
  }

  /** Exactly these scopes, nothing implied; all must be declared. */
  ScopeSet exactly(Collection<String> scopes) {
    return new ScopeSet(this, bits(scopes));
  }

  /** The scopes of {@code required} that {@code granted} lacks, in declared order. */
  List<String> missing(ScopeSet required, ScopeSet granted) {
    List<String> missing = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      if (required.contains(i) && !granted.contains(i)) {
        missing.add(names.get(i));
      }
    }
    return List.copyOf(missing);
  }

  private long[] bits(Collection<String> scopes) {
    long[] bits = new long[(names.size() + 63) >> 6];
    scopes.forEach(scope -> set(bits, scope));
    return bits;
  }

  private void set(long[] bits, String scope) {
    int index = names.indexOf(scope);
    if (index < 0) {
      throw new IllegalArgumentException("Scope \"" + scope + "\" is not declared");
    }
    bits[index >> 6] |= 1L << index;
  }

  /** Collects the scopes of a vocabulary in declared order. Not thread-safe. */
  public static final class Builder {
    private final Map<String, List<String>> implied = new LinkedHashMap<>();
    private final List<String> initial = new ArrayList<>();

    private Builder() {}

    /** Declares a scope and all that holding it grants besides itself. */
    public Builder scope(String name, String... implied) {
      if (this.implied.putIfAbsent(name, List.of(implied)) != null) {
        throw new IllegalArgumentException("Scope \"" + name + "\" is declared twice");
      }
      return this;
    }

    /** Marks declared scopes as those a client should log in with first. */
    public Builder initial(String... names) {
      initial.addAll(List.of(names));
      return this;
    }

    /**
     * The vocabulary.
     *
     * @throws IllegalArgumentException if an implied scope is not declared
     */
    public ScopeVocabulary build() {
      return new ScopeVocabulary(this);
    }
  }
}
