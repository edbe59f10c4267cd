package dev.tessera.sdk;

import dev.tessera.runtime.intercept.OperationKind;
import dev.tessera.runtime.tool.OperationCall;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What is to be done for one request, once its guard has let it pass.
 *
 * @param kind what kind of operation is called
 * @param name its name, or the URI of the resource
 * @param timeout how long it may take: zero for ever, empty for what holds for all
 * @param call what the generated code gets
 * @param invocation has the generated code do it
 * @param success the result of a call that went well
 * @param isError whether that is an error in the eyes of the tool
 * @param failure the result of one that did not, or an exception for the client
 * @param <C> the type of the call
 * @param <R> the SDK's result
 */
record Work<C extends OperationCall, R>(
    OperationKind kind,
    String name,
    Optional<Duration> timeout,
    C call,
    Invocation<C> invocation,
    Function<C, R> success,
    Predicate<R> isError,
    Function<Throwable, R> failure) {

  /** Has generated code do something, which may leave the result for later. */
  @FunctionalInterface
  interface Invocation<C extends OperationCall> {
    void invoke(C call) throws Exception;
  }
}
