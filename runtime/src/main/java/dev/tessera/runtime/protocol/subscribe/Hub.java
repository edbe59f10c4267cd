package dev.tessera.runtime.protocol.subscribe;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Brings what changes in a server to those who want to hear of it, whatever revision they speak and
 * whatever carries it to them.
 *
 * <p>Thread-safe. Whoever publishes waits for nobody, and takes no lock that another publisher or a
 * client could hold for long.
 */
public final class Hub {
  private final Map<Change, Set<Subscription>> wanted = new ConcurrentHashMap<>();
  private final Set<Subscription> open = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  /** A hub that nobody listens to yet. */
  public Hub() {}

  /** Something has changed: tells everybody who wants to hear of it. */
  public void publish(Change change) {
    for (Subscription each : wanted.getOrDefault(change, Set.of())) {
      each.offer(change);
    }
  }

  /** Ends all subscriptions, and from now on every new one as soon as it is opened. */
  public void close() {
    closed = true;
    List.copyOf(open).forEach(Subscription::endByServer);
  }

  /** How many subscriptions are open. */
  public int size() {
    return open.size();
  }

  /** How many different changes anybody wants to hear of. */
  int wantedChanges() {
    return wanted.size();
  }

  /**
   * Takes a subscription in.
   *
   * @return whether it may stay; not once the hub is closed
   */
  boolean add(Subscription subscription) {
    open.add(subscription);
    return !closed;
  }

  void remove(Subscription subscription) {
    open.remove(subscription);
  }

  void want(Change change, Subscription subscription) {
    wanted.compute(
        change,
        (key, present) -> {
          Set<Subscription> all = present == null ? ConcurrentHashMap.newKeySet() : present;
          all.add(subscription);
          return all;
        });
  }

  void forget(Change change, Subscription subscription) {
    wanted.computeIfPresent(
        change,
        (key, present) -> {
          present.remove(subscription);
          return present.isEmpty() ? null : present;
        });
  }
}
