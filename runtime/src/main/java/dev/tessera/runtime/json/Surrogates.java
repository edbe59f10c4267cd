package dev.tessera.runtime.json;

/** Halves of surrogate pairs, which JSON can say in an escape, but not in UTF-8. */
final class Surrogates {
  private Surrogates() {}

  /** Whether each half in the text stands beside its other half. */
  static boolean arePaired(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        if (i + 1 == text.length()
            || !Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1))) {
          return false;
        }
        i++;
      }
    }
    return true;
  }
}
