package dev.tessera.specification;

import java.util.ArrayList;
import java.util.List;

/** What has been found wrong since somebody asked last. Thread-safe. */
final class Complaints {
  /** Whoever reads more than this learns no more. */
  private static final int MOST = 20;

  private static final List<String> FOUND = new ArrayList<>();

  private Complaints() {}

  static void add(String complaint) {
    synchronized (FOUND) {
      if (FOUND.size() < MOST) {
        FOUND.add(complaint);
      }
    }
  }

  /** Takes them all. */
  static List<String> take() {
    synchronized (FOUND) {
      List<String> taken = List.copyOf(FOUND);
      FOUND.clear();
      return taken;
    }
  }
}
