package dev.tessera.processor.code;

import java.util.Locale;

/** Names of methods and constants made from other names. */
final class CamelCase {
  private CamelCase() {}

  /** {@code LOCAL_DATE} or {@code local-date} as {@code localDate}. */
  static String of(String words) {
    StringBuilder name = new StringBuilder();
    for (String word : words.split("[^\\p{L}\\p{N}]+", -1)) {
      String lower = word.toLowerCase(Locale.ROOT);
      name.append(name.length() == 0 ? lower : capitalized(lower));
    }
    return name.toString();
  }

  static String capitalized(String word) {
    return word.isEmpty()
        ? word
        : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  /** {@code createTodo} as {@code CREATE_TODO}. */
  static String constant(String name) {
    return name.replaceAll("([\\p{Ll}\\p{N}])(\\p{Lu})", "$1_$2")
        .replaceAll("(\\p{Lu})(\\p{Lu}\\p{Ll})", "$1_$2")
        .toUpperCase(Locale.ROOT);
  }
}
