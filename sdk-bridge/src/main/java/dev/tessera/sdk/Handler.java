package dev.tessera.sdk;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * What answers the requests for one operation, in whichever form the SDK wants to have it.
 *
 * @param <Q> the SDK's request
 * @param <R> the SDK's result
 */
abstract class Handler<Q, R> {

  /** Whether the user's method may block. */
  abstract boolean blocking();

  /**
   * Has it done, on this thread as far as it does not return a stage itself.
   *
   * @throws io.modelcontextprotocol.spec.McpError what the client is told instead of a result; a
   *     future may fail with it, too
   */
  abstract CompletableFuture<R> handle(Request request, Q params);

  /** For the synchronous forms: waits for the result. */
  final R now(Request request, Q params) {
    CompletableFuture<R> result = handle(request, params);
    try {
      return result.get();
    } catch (InterruptedException e) {
      result.cancel(true);
      Thread.currentThread().interrupt();
      throw Errors.internal("The call was interrupted.");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  /** For the asynchronous forms: a method that may block does so where Reactor allows it. */
  final Mono<R> later(Request request, Q params) {
    Mono<R> result =
        Mono.fromFuture(() -> handle(request, params))
            .doOnCancel(() -> request.interaction().cancel());
    return blocking() ? result.subscribeOn(Schedulers.boundedElastic()) : result;
  }
}
