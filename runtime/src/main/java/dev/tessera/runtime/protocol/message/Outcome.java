package dev.tessera.runtime.protocol.message;

import dev.tessera.runtime.tool.Decision;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** What becomes of a message. */
public sealed interface Outcome {

  /**
   * An answer.
   *
   * @param status the HTTP status that goes with it; stdio has none
   * @param body one JSON-RPC message (or, at 2025-03-26, a batch of them) on one line
   */
  record Answer(int status, ByteBuffer body) implements Outcome, Reply {
    @Override
    public CompletionStage<Answer> stage() {
      return CompletableFuture.completedFuture(this);
    }
  }

  /** The message was a notification or a response: HTTP says 202, stdio nothing. */
  record Accepted() implements Outcome {}

  /**
   * A guard said no.
   *
   * @param decision what the guard said: HTTP makes a 403 of it
   * @param request the id of the request as JSON, for the log; empty if it has none
   * @param body the same as a JSON-RPC error with code 403, for stdio
   */
  record Denied(Decision decision, Optional<String> request, ByteBuffer body) implements Outcome {}

  /**
   * The caller has no access token, and what was asked for needs one.
   *
   * @param body the same as a JSON-RPC error with code 401, for what has no status: HTTP makes a
   *     401 with a challenge of it
   */
  record Unauthenticated(ByteBuffer body) implements Outcome {}

  /** All checks have passed, and a tool is to be called. */
  non-sealed interface Call extends Outcome {

    /** Whether the call may block, and so must not run on an I/O thread. */
    boolean blocking();

    /** How many tools are called: one, but for a batch. */
    int calls();

    /** Calls the tool; to be used once. Never throws for what the tool does. */
    Reply run();
  }

  /** What a call leaves: its answer, or the promise of one. */
  sealed interface Reply {
    /** The answer, when it is there; never fails for what the tool does. */
    CompletionStage<Answer> stage();
  }

  /**
   * The tool has returned, and its answer comes later, on whatever thread.
   *
   * @param stage the answer
   */
  record Later(CompletionStage<Answer> stage) implements Reply {}
}
