package dev.tessera.runtime.protocol.message;

import dev.tessera.runtime.interaction.Channel;

/**
 * Takes what a call says to its client: any number of messages, and then one answer, or none if the
 * client has cancelled the call. What comes after that is dropped.
 *
 * <p>Thread-safe.
 */
public interface Responder extends Channel {

  /**
   * There is something in a feed, from which the client is sent as much as it reads, and all the
   * rest before the answer. A call has one feed at most.
   */
  void pull(Feed feed);

  /** The call has ended. */
  void answer(Outcome.Answer answer);

  /** The call has been cancelled: nobody waits for its answer. */
  void cancelled();
}
