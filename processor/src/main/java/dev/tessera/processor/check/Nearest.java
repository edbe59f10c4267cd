package dev.tessera.processor.check;

import java.util.List;
import java.util.Optional;

/** Guesses what somebody meant to write. */
final class Nearest {
  private Nearest() {}

  /** The candidate that takes the fewest edits, if these are few for the length of the word. */
  static Optional<String> to(String word, List<String> candidates) {
    String nearest = "";
    int fewest = 1 + word.length() / 4;
    for (String candidate : candidates) {
      int edits = edits(word, candidate);
      if (edits <= fewest && (nearest.isEmpty() || edits < fewest)) {
        nearest = candidate;
        fewest = edits;
      }
    }
    return Optional.of(nearest).filter(it -> !it.isEmpty());
  }

  /** Characters inserted, removed, replaced or swapped with their neighbour. */
  private static int edits(String a, String b) {
    int[][] edits = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          edits[i][j] = i + j;
          continue;
        }
        boolean same = a.charAt(i - 1) == b.charAt(j - 1);
        int least = edits[i - 1][j - 1] + (same ? 0 : 1);
        least = Math.min(least, 1 + Math.min(edits[i - 1][j], edits[i][j - 1]));
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          least = Math.min(least, edits[i - 2][j - 2] + 1);
        }
        edits[i][j] = least;
      }
    }
    return edits[a.length()][b.length()];
  }
}
