package dev.tessera.sdk;

import dev.tessera.runtime.tool.OperationCall;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Has generated code do something, which may leave the result for later.
 *
 * @param <C> the call that the generated code gets
 */
@FunctionalInterface
interface Invocation<C extends OperationCall> {
  void invoke(C call) throws Exception;

  /**
   * Invokes it. Whatever it throws, there is an answer.
   *
   * @param success the result of a call that went well
   * @param failure the result of one that did not, or an exception for the client
   */
  default <R> CompletableFuture<R> run(
      Request request, C call, Function<C, R> success, Function<Throwable, R> failure) {
    call.interaction(request.interaction());
    CompletableFuture<R> result = new CompletableFuture<>();
    try {
      invoke(call);
      Optional<CompletionStage<?>> pending = call.pending();
      if (pending.isPresent()) {
        pending.get().whenComplete((done, thrown) -> end(result, call, thrown, success, failure));
      } else {
        end(result, call, null, success, failure);
      }
    } catch (Throwable e) {
      // Errors too: a mistake in one tool is not to end the server's thread without an answer.
      if (e instanceof InterruptedException) {
        Thread.currentThread().interrupt();
      }
      end(result, call, e, success, failure);
    }
    return result;
  }

  private static <C extends OperationCall, R> void end(
      CompletableFuture<R> result,
      C call,
      @Nullable Throwable thrown,
      Function<C, R> success,
      Function<Throwable, R> failure) {
    try {
      result.complete(thrown == null ? success.apply(call) : failure.apply(cause(thrown)));
    } catch (RuntimeException e) {
      result.completeExceptionally(e);
    }
  }

  private static Throwable cause(Throwable thrown) {
    Throwable cause = thrown.getCause();
    return thrown instanceof CompletionException && cause != null ? cause(cause) : thrown;
  }
}
