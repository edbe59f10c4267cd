package dev.tessera.runtime.protocol;

import dev.tessera.runtime.protocol.call.Operations;
import dev.tessera.runtime.protocol.subscribe.Followed;
import dev.tessera.runtime.protocol.subscribe.Offer;
import dev.tessera.runtime.server.ServerDescription;
import dev.tessera.runtime.tool.Caller;
import dev.tessera.runtime.tool.Guard;
import java.util.Optional;

/** What the clients of a server may subscribe to. */
record Offered(ServerDescription server, Operations operations) implements Offer {
  /** Whether there is anything at all. */
  boolean isAnything() {
    return publishesChanges() || hasTasks();
  }

  @Override
  public boolean publishesChanges() {
    return server.publishesChanges();
  }

  @Override
  public boolean hasTasks() {
    return server.hasTasks();
  }

  @Override
  public Optional<Guard> guardOfResource(String uri) {
    return operations.guardOfResource(uri);
  }

  @Override
  public Optional<Followed> task(String id, Caller caller) {
    return operations.followed(id, caller);
  }
}
