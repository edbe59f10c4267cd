package dev.tessera.runtime.interaction;

import java.nio.ByteBuffer;
import java.time.Duration;

/**
 * The way back to the client of one request, before its answer. Over HTTP the first message makes
 * the answer a stream of events (MCP 2026-07-28, Streamable HTTP, Receiving Messages); over stdio
 * messages are lines like any other. Made for transports and for what stands on them.
 *
 * <p>Thread-safe. Over HTTP nothing here waits for the client: what it does not read is kept up to
 * a bound. After the answer, or once the client has gone, nothing is sent and nothing thrown.
 */
public interface Channel {
  /** Leads nowhere. */
  Channel NONE =
      new Channel() {
        @Override
        public boolean offer(ByteBuffer message) {
          return false;
        }

        @Override
        public boolean send(ByteBuffer message) {
          return false;
        }
      };

  /**
   * Lets go of the connection; the client is to come back for what is sent afterwards.
   *
   * @param retry after about how long it comes back
   * @return whether it will; if not, nothing has changed
   */
  default boolean disconnect(Duration retry) {
    return false;
  }

  /**
   * Sends what may be lost, such as a notification of progress: a client that reads too slowly does
   * not get it.
   *
   * @param message one JSON-RPC message on one line; not to be changed afterwards
   * @return whether it is on its way
   */
  boolean offer(ByteBuffer message);

  /**
   * Sends what may not be lost, such as a request of the server's.
   *
   * @param message one JSON-RPC message on one line; not to be changed afterwards
   * @return whether it is on its way; if not, the call is over, the client has gone, or it has left
   *     a megabyte unread
   */
  boolean send(ByteBuffer message);

  /** The client is to wait no longer, if it can come back for the result; otherwise nothing. */
  default void becomeTask() {}

  /**
   * Says what is being done to a client that comes back for the result; to others nothing.
   *
   * @param message for people
   */
  default void status(String message) {}
}
