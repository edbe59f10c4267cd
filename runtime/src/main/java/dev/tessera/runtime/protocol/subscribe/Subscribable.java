package dev.tessera.runtime.protocol.subscribe;

import dev.tessera.runtime.tool.Caller;
import dev.tessera.runtime.tool.Guard;
import java.util.Optional;

/**
 * What a server lets its clients subscribe to.
 *
 * <p>Thread-safe.
 */
public interface Subscribable {
  /** Whether it ever says that a list or a resource has changed. */
  boolean publishesChanges();

  /** Whether calls of its tools may go on as tasks. */
  boolean hasTasks();

  /** The guard of what is at a URI at the moment; empty if nothing is. */
  Optional<Guard> guardOfResource(String uri);

  /** A task of this caller's, as long as it is kept and the caller may call its tool. */
  Optional<Followed> task(String id, Caller caller);
}
