package dev.tessera.runtime.soak;

import java.util.ArrayList;
import java.util.List;

/** What the clients have counted, and what was wrong. On their thread. */
final class Tally {
  private static final int MOST = 20;

  long opened;
  long left;
  long notifications;
  long calls;
  long graceful;
  private final List<String> faults = new ArrayList<>();

  void fault(String fault) {
    if (!fault.isEmpty() && faults.size() < MOST) {
      faults.add(fault);
    }
  }

  List<String> faults() {
    return List.copyOf(faults);
  }
}
