package dev.tessera.runtime.protocol.call;

import dev.tessera.runtime.intercept.CallInterceptor;
import java.time.Duration;
import java.util.List;

/**
 * What holds for all calls of a server.
 *
 * @param timeout how long a call may take unless its tool says otherwise; zero for ever
 * @param maxConcurrent how many calls may be under way at once
 * @param interceptors what stands around each, outermost first
 */
public record CallRules(Duration timeout, int maxConcurrent, List<CallInterceptor> interceptors) {
  private static final CallRules USUAL = new CallRules(Duration.ofMinutes(5), 10_000, List.of());

  /** Copies the list. */
  public CallRules {
    interceptors = List.copyOf(interceptors);
  }

  /** Five minutes, ten thousand calls at once, and nothing around them. */
  public static CallRules usual() {
    return USUAL;
  }
}
