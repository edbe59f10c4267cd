package dev.tessera.runtime.protocol.subscribe;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Bounds how many subscriptions are open at once, in all and of each client.
 *
 * <p>Thread-safe.
 */
public final class ListenerSlots {
  private final SubscriptionRules rules;
  private final AtomicInteger taken = new AtomicInteger();

  /** Those who have none are not in it. */
  private final Map<Object, Integer> perClient = new ConcurrentHashMap<>();

  /** All of them are free. */
  public ListenerSlots(SubscriptionRules rules) {
    this.rules = rules;
  }

  /**
   * Takes one, if it is free; whoever gets it gives it back.
   *
   * @param client whose it is
   */
  public boolean take(Object client) {
    if (taken.incrementAndGet() <= rules.max() && takeOf(client)) {
      return true;
    }
    taken.decrementAndGet();
    return false;
  }

  private boolean takeOf(Object client) {
    if (perClient.merge(client, 1, Integer::sum) <= rules.maxPerClient()) {
      return true;
    }
    giveOf(client);
    return false;
  }

  /** Gives one back. */
  public void give(Object client) {
    giveOf(client);
    taken.decrementAndGet();
  }

  private void giveOf(Object client) {
    perClient.computeIfPresent(client, (key, number) -> number == 1 ? null : number - 1);
  }
}
