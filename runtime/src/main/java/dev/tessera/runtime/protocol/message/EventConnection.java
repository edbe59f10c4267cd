package dev.tessera.runtime.protocol.message;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * A connection over which events go to a client. The stream that they belong to may outlive it.
 *
 * <p>Thread-safe. Nothing here waits for the client, and nothing is thrown when it has gone.
 */
public interface EventConnection {
  /** Sends an event that may be lost: a client that reads too slowly does not get it. */
  boolean offer(Event event);

  /**
   * Sends an event.
   *
   * @return whether it is on its way; if not, the client has gone or has too much unread
   */
  boolean send(Event event);

  /**
   * There is something in a feed, from which the client is sent as much as it reads, as {@link
   * Responder#pull} does. A connection has one feed at most.
   *
   * @param feed the next event; empty if there is none at the moment. Never blocks, and is asked by
   *     one thread at a time
   */
  void pull(Supplier<Optional<Event>> feed);

  /** Ends the connection in good order, after what is on its way. */
  void close();

  /** Whether the client may still be there. */
  boolean isOpen();
}
