package dev.tessera.runtime.protocol.call;

import dev.tessera.runtime.intercept.CallInfo;
import dev.tessera.runtime.intercept.CallInterceptor;
import dev.tessera.runtime.intercept.CallInterceptor.Observer;
import dev.tessera.runtime.intercept.CallOutcome;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The observers of one call, the innermost first. */
final class Interception implements Observer {
  private static final Logger LOGGER = System.getLogger("dev.tessera.call");

  private final Deque<Observer> observers = new ArrayDeque<>();

  /** Has every interceptor begin, up to one that refuses; its exception is thrown by this. */
  void begin(List<CallInterceptor> interceptors, CallInfo call) {
    for (CallInterceptor interceptor : interceptors) {
      observers.push(interceptor.begin(call));
    }
  }

  @Override
  public void ended(CallOutcome outcome) {
    for (Observer observer : observers) {
      try {
        observer.ended(outcome);
      } catch (RuntimeException e) {
        LOGGER.log(Level.ERROR, "An interceptor has failed at the end of a call", e);
      }
    }
  }
}
