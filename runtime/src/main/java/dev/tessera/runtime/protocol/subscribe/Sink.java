package dev.tessera.runtime.protocol.subscribe;

/**
 * Takes changes to one client. It is woken, and then takes them out of its {@link Subscription} as
 * fast as the client reads: so a slow one keeps no memory and nobody waiting.
 *
 * <p>Thread-safe. Nothing here may block or throw: whoever publishes serves others, too.
 */
public interface Sink {
  /** There is something to take, and there was nothing before. */
  void changed();

  /**
   * The server has ended the subscription, as when it shuts down: nothing comes any more but what
   * is still to be taken.
   */
  void ended();
}
