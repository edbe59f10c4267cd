package dev.tessera.processor.read;

import java.util.Locale;

/** Turns Java names into the names that clients see. */
enum WireNames {
  SNAKE_CASE {
    @Override
    String of(String javaName) {
      StringBuilder name = new StringBuilder();
      for (int i = 0; i < javaName.length(); i++) {
        if (i > 0 && startsWord(javaName, i)) {
          name.append('_');
        }
        name.append(javaName.charAt(i));
      }
      return name.toString().toLowerCase(Locale.ROOT);
    }
  },

  AS_WRITTEN {
    @Override
    String of(String javaName) {
      return javaName;
    }
  };

  abstract String of(String javaName);

  /** A capital begins a word after a small letter or digit, and before one: getURLPath. */
  private static boolean startsWord(String name, int index) {
    if (!Character.isUpperCase(name.charAt(index)) || name.charAt(index - 1) == '_') {
      return false;
    }
    return !Character.isUpperCase(name.charAt(index - 1))
        || (index + 1 < name.length() && Character.isLowerCase(name.charAt(index + 1)));
  }
}
