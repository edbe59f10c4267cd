package dev.tessera.runtime.protocol.message;

import dev.tessera.runtime.tool.Decision;
import java.nio.ByteBuffer;
import java.util.List;

/** What becomes of a message. */
public sealed interface Outcome {

  /**
   * An answer.
   *
   * @param status the HTTP status that goes with it; stdio has none
   * @param parts one JSON-RPC message (or, at 2025-03-26, a batch of them) on one line: the buffers
   *     one after another, so that an answer need not copy what it shares with others
   */
  record Answer(int status, List<ByteBuffer> parts) implements Outcome {
    /** An answer in one buffer. */
    public Answer(int status, ByteBuffer body) {
      this(status, List.of(body));
    }

    /** All of it in one buffer: its own if it has one, else a copy. */
    public ByteBuffer body() {
      return parts.size() == 1 ? parts.get(0) : joined();
    }

    private ByteBuffer joined() {
      ByteBuffer body = ByteBuffer.allocate(size());
      for (ByteBuffer part : parts) {
        body.put(part.duplicate());
      }
      return body.flip();
    }

    /** How many bytes it has. */
    public int size() {
      int size = 0;
      for (ByteBuffer part : parts) {
        size += part.remaining();
      }
      return size;
    }
  }

  /**
   * The answer to a handshake that has opened a session.
   *
   * @param sessionId what the client is to send from now on, visible ASCII
   */
  record Opened(Answer answer, String sessionId) implements Outcome {}

  /**
   * A session that was named is not there, or none was where one is needed.
   *
   * @param why for the log
   */
  record NoSession(Answer answer, String why) implements Outcome {}

  /** A client wants to listen to a stream of events. */
  @FunctionalInterface
  non-sealed interface Stream extends Outcome {
    /** Begins, on the connection of the client. */
    void begin(EventConnection connection);
  }

  /** The message was a notification or a response: HTTP says 202, stdio nothing. */
  record Accepted() implements Outcome {}

  /**
   * A guard said no.
   *
   * @param request what was asked for, for the log
   * @param decision what the guard said
   * @param answer what the caller is told: an error with status and code 403, of which HTTP makes a
   *     challenge, or what the access policy has instead
   */
  record Denied(Message request, Decision decision, Answer answer) implements Outcome {
    /** The answer's body, for what has no status. */
    public ByteBuffer body() {
      return answer.body();
    }
  }

  /**
   * The caller has no access token, and what was asked for needs one.
   *
   * @param body the same as a JSON-RPC error with code 401, for what has no status: HTTP makes a
   *     401 with a challenge of it
   */
  record Unauthenticated(ByteBuffer body) implements Outcome {}

  /**
   * All checks have passed, and a tool is to be called.
   *
   * <p>Thread-safe: {@link #cancel} may come at any time, on any thread.
   */
  non-sealed interface Call extends Outcome {

    /** Whether the call may block, and so must not run on an I/O thread. */
    boolean blocking();

    /** Whether it may send messages before its answer. */
    boolean streams();

    /** How many tools are called: one, but for a batch, and for a subscription none. */
    int calls();

    /**
     * Whether it is a subscription, which goes on until somebody ends it: the room that it needs is
     * counted apart, and a server that shuts down does not wait for it.
     */
    default boolean listens() {
      return false;
    }

    /**
     * Takes the room that it needs besides what is counted for all calls; to be used once, before
     * it runs.
     *
     * @return whether there is any; if not, {@link #busy} is the answer
     */
    default boolean takesRoom() {
      return true;
    }

    /** Gives the call up, as the server has no room for it; the answer says so. */
    Answer busy();

    /** Whether it may wait for its client for as long as that likes, within its time. */
    default boolean waitsForClient() {
      return false;
    }

    /** What guards said no to on the way, in a batch; the log is to be told. */
    default List<Denied> denied() {
      return List.of();
    }

    /**
     * Calls the tool; to be used once. Never throws for what the tool does. When this returns, the
     * answer has been given, or comes later, on whatever thread.
     */
    void run(Responder responder);

    /**
     * The client wants no answer any more: {@link Responder#cancelled} takes its place. Does
     * nothing once there is one.
     */
    void cancel();

    /**
     * Whether a client that ends the connection, or the stream of events, cancels the call (MCP
     * 2026-07-28, Cancellation). In earlier revisions it does not (MCP 2025-11-25, Transports,
     * Sending Messages to the Server).
     */
    boolean endsWithItsConnection();
  }
}
