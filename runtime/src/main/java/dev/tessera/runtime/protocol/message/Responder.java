package dev.tessera.runtime.protocol.message;

import dev.tessera.runtime.interaction.Channel;
import java.util.Optional;

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

  /** No answer comes here: the call has been cancelled, or answered elsewhere. */
  void cancelled();

  /** The connection to the client, where each message can be an event of its own: over HTTP. */
  default Optional<EventConnection> connection() {
    return Optional.empty();
  }
}
