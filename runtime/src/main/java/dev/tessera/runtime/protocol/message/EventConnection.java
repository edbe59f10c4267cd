package dev.tessera.runtime.protocol.message;

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

  /** Ends the connection in good order, after what is on its way. */
  void close();

  /** Whether the client may still be there. */
  boolean isOpen();
}
