package dev.tessera.sdk;

import dev.tessera.runtime.intercept.CallInterceptor;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * What holds for all calls that the SDK hands over: who calls, how long a call may take, and what
 * stands around it.
 *
 * <pre>{@code
 * SdkRules rules = SdkRules.usual().interceptor(audit).callTimeout(Duration.ofSeconds(30));
 * McpServer.sync(transport).tools(SdkTools.of(todo, rules).sync())...
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param callers says who calls
 * @param callTimeout how long a call may take, unless {@code @McpTool(timeout = ...)} and the like
 *     say otherwise; zero for ever
 * @param interceptors what stands around each call, outermost first
 */
public record SdkRules(Callers callers, Duration callTimeout, List<CallInterceptor> interceptors) {
  private static final SdkRules USUAL =
      new SdkRules(Callers.fromContext(), Duration.ofMinutes(5), List.of());

  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException if the time is negative
   */
  public SdkRules {
    interceptors = List.copyOf(interceptors);
    if (callTimeout.isNegative()) {
      throw new IllegalArgumentException(callTimeout + " is less than nothing");
    }
  }

  /** Callers from the transport's context, five minutes for a call, and nothing around it. */
  public static SdkRules usual() {
    return USUAL;
  }

  /** The same with something else that says who calls. */
  public SdkRules callers(Callers other) {
    return new SdkRules(other, callTimeout, interceptors);
  }

  /** The same with another time that a call may take; zero for ever. */
  public SdkRules callTimeout(Duration time) {
    return new SdkRules(callers, time, interceptors);
  }

  /** The same with something more around each call, within what is there. */
  public SdkRules interceptor(CallInterceptor more) {
    return new SdkRules(
        callers, callTimeout, Stream.concat(interceptors.stream(), Stream.of(more)).toList());
  }
}
