package dev.tessera.runtime.intercept;

import dev.tessera.runtime.tool.ToolException;

/**
 * Stands around every call that has passed its guard: to audit, to measure, to refuse.
 *
 * <pre>{@code
 * TodoToolsServer.builder(tools)
 *     .interceptor(
 *         call -> {
 *           long begun = System.nanoTime();
 *           return outcome -> audit(call.caller(), call.name(), outcome, System.nanoTime() - begun);
 *         })
 *     .start();
 * }</pre>
 *
 * <p>Of several, the one that was added first is the outermost: it begins first and ends last.
 * Implementations must be thread-safe: calls come concurrently.
 */
@FunctionalInterface
public interface CallInterceptor {

  /**
   * A call is about to begin, on the thread that will run it: for a tool that does not block, one
   * that serves the connections. Its arguments have not been decoded.
   *
   * @return what is told how the call ends
   * @throws ToolException to refuse the call; the client gets the message as the tool's error. Any
   *     other exception fails the call as if the tool had thrown it
   */
  Observer begin(CallInfo call);

  /** Learns how one call ends. */
  @FunctionalInterface
  interface Observer {
    /** Wants to know nothing. */
    Observer NONE = outcome -> {};

    /**
     * The call has ended; its answer leaves when this returns. Comes exactly once, on whatever
     * thread; an exception is logged and changes nothing.
     */
    void ended(CallOutcome outcome);
  }
}
