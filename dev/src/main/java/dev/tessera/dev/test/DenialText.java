package dev.tessera.dev.test;

import java.util.List;

/** The sentences with which a guard refuses. */
final class DenialText {
  private static final String ALL = "Missing scopes: ";
  private static final String ANY = "One of these scopes is required: ";

  private DenialText() {}

  /** Whether one of several scopes would do. */
  static boolean offersChoice(String message) {
    return message.startsWith(ANY);
  }

  /** Whether a guard that requires these scopes may say so: what is missing is a part of them. */
  static boolean possible(String message, List<String> required) {
    if (required.size() == 1) {
      return message.equals("Insufficient permissions: `" + required.get(0) + "` scope required.");
    }
    if (offersChoice(message)) {
      return message.equals(ANY + String.join(", ", required));
    }
    List<String> missing =
        message.startsWith(ALL)
            ? List.of(message.substring(ALL.length()).split(", ", -1))
            : List.of();
    return !missing.isEmpty()
        && required.stream().filter(missing::contains).toList().equals(missing);
  }
}
