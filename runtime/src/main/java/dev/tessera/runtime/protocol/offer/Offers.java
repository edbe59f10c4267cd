package dev.tessera.runtime.protocol.offer;

import dev.tessera.runtime.change.Changes;
import dev.tessera.runtime.protocol.subscribe.Change.OfList;
import dev.tessera.runtime.protocol.subscribe.Hub;
import dev.tessera.runtime.server.McpFeatures;
import dev.tessera.runtime.server.ServerDescription;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What a server offers now. Another offer is put together beside it and takes its place at once;
 * whoever listens to the lists that are different is told.
 *
 * <p>Thread-safe. To read the offer is to read one field.
 */
public final class Offers {
  private final ServerDescription base;
  private final Preparation preparation;
  private final Hub hub;
  private final LiveChanges changes;
  private Inventory inventory;
  private volatile Offer current;

  /** Puts an offer together. */
  @FunctionalInterface
  public interface Preparation {
    /**
     * The offer.
     *
     * @param all all that is offered
     * @param changes what its operations change it with
     */
    Offer of(McpFeatures all, Changes changes);
  }

  /**
   * The offer that a server begins with.
   *
   * @param features what it was compiled with
   * @param hub is told what changes
   */
  public Offers(McpFeatures features, Preparation preparation, Hub hub) {
    this.base = features.description();
    this.preparation = preparation;
    this.hub = hub;
    changes = new LiveChanges(this, hub);
    inventory = Inventory.of(new Part(features));
    current = preparation.of(features, changes);
  }

  /** The same features of a server that publishes changes. */
  public static McpFeatures publishing(McpFeatures features) {
    return new CombinedFeatures(
        features.description().withChanges(), Inventory.of(new Part(features)));
  }

  /** The offer of this moment: to be asked for once for each request. */
  public Offer current() {
    return current;
  }

  /** Changes it. */
  public Changes changes() {
    return changes;
  }

  /** The server as it was when it began. */
  ServerDescription base() {
    return base;
  }

  /**
   * Changes what is offered.
   *
   * @param to makes the next inventory of the present one; what it throws changes nothing
   * @return whether anything is different
   */
  boolean change(UnaryOperator<Inventory> to) {
    Optional<Set<OfList>> different = swap(to);
    different.ifPresent(lists -> lists.forEach(hub::publish));
    return different.isPresent();
  }

  /** The lists that are different then; empty if nothing is. */
  private synchronized Optional<Set<OfList>> swap(UnaryOperator<Inventory> to) {
    Inventory next = to.apply(inventory);
    if (next.equals(inventory)) {
      return Optional.empty();
    }
    current = preparation.of(new CombinedFeatures(next.describe(base), next), changes);
    Set<OfList> lists = inventory.changesTo(next);
    inventory = next;
    return Optional.of(lists);
  }
}
