package dev.tessera.runtime.soak;

import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * The resources that change, and how often each of them has: {@code note://0} and the following.
 */
final class Versions {
  private final AtomicIntegerArray begun;
  private final AtomicIntegerArray told;
  private final AtomicLong updates = new AtomicLong();

  Versions(int resources) {
    begun = new AtomicIntegerArray(resources);
    told = new AtomicIntegerArray(resources);
  }

  int resources() {
    return begun.length();
  }

  /** What whoever reads it finds. */
  int of(int resource) {
    return begun.get(resource);
  }

  /** The changes of which the server has been told. */
  int toldOf(int resource) {
    return told.get(resource);
  }

  long updates() {
    return updates.get();
  }

  /** Changes one, and tells: whoever hears of it finds the new version there. */
  void update(int resource, Consumer<String> changes) {
    begun.incrementAndGet(resource);
    changes.accept("note://" + resource);
    told.incrementAndGet(resource);
    updates.incrementAndGet();
  }
}
