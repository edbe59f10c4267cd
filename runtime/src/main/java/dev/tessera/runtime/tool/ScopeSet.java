package dev.tessera.runtime.tool;

import java.util.Arrays;

/**
 * A set of declared scopes, one bit each, so that a guard is one test on bits. Made by a {@link
 * ScopeVocabulary}, and comparable only with sets of the same vocabulary.
 *
 * <p>Immutable and thread-safe. Equal sets of one vocabulary are {@code equal}, which makes a set
 * usable as a key.
 */
public final class ScopeSet {
  private final ScopeVocabulary vocabulary;
  private final long[] words;

  /** Takes the array as it is: the caller gives it away. */
  ScopeSet(ScopeVocabulary vocabulary, long[] words) {
    this.vocabulary = vocabulary;
    this.words = words;
  }

  /** Whether this scope is in the set; false for one that is not declared. */
  public boolean contains(String scope) {
    int index = vocabulary.names().indexOf(scope);
    return index >= 0 && contains(index);
  }

  /** Whether every scope of {@code other} is in this set. */
  public boolean containsAll(ScopeSet other) {
    for (int i = 0; i < words.length; i++) {
      if ((other.words[i] & ~words[i]) != 0) {
        return false;
      }
    }
    return true;
  }

  /** Whether at least one scope of {@code other} is in this set. */
  public boolean containsAny(ScopeSet other) {
    for (int i = 0; i < words.length; i++) {
      if ((other.words[i] & words[i]) != 0) {
        return true;
      }
    }
    return false;
  }

  boolean contains(int index) {
    return (words[index >> 6] & (1L << index)) != 0;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ScopeSet set
        && vocabulary == set.vocabulary
        && Arrays.equals(words, set.words);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(words);
  }
}
