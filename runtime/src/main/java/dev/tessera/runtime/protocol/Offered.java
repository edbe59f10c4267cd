package dev.tessera.runtime.protocol;

import dev.tessera.runtime.protocol.offer.Offer;
import dev.tessera.runtime.protocol.subscribe.Followed;
import dev.tessera.runtime.protocol.subscribe.Subscribable;
import dev.tessera.runtime.tool.Caller;
import dev.tessera.runtime.tool.Guard;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What the clients of a server may subscribe to.
 *
 * @param current what it offers at the moment
 */
record Offered(Supplier<Offer> current) implements Subscribable {
  /** Whether there is anything at all. */
  boolean isAnything() {
    return publishesChanges() || hasTasks();
  }

  @Override
  public boolean publishesChanges() {
    return current.get().description().publishesChanges();
  }

  @Override
  public boolean hasTasks() {
    return current.get().description().hasTasks();
  }

  @Override
  public Optional<Guard> guardOfResource(String uri) {
    return current.get().operations().guardOfResource(uri);
  }

  @Override
  public Optional<Followed> task(String id, Caller caller) {
    return current.get().operations().followed(id, caller);
  }
}
