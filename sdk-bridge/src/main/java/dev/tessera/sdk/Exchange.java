package dev.tessera.sdk;

import io.modelcontextprotocol.server.McpAsyncServerExchange;
import io.modelcontextprotocol.server.McpSyncServerExchange;
import io.modelcontextprotocol.spec.McpSchema.CreateMessageRequest;
import io.modelcontextprotocol.spec.McpSchema.CreateMessageResult;
import io.modelcontextprotocol.spec.McpSchema.ElicitRequest;
import io.modelcontextprotocol.spec.McpSchema.ElicitResult;
import io.modelcontextprotocol.spec.McpSchema.ListRootsResult;
import io.modelcontextprotocol.spec.McpSchema.LoggingMessageNotification;
import io.modelcontextprotocol.spec.McpSchema.ProgressNotification;
import java.util.concurrent.Callable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** An exchange of the SDK's, of whichever kind: what a server can send while it works. */
interface Exchange {
  void progress(ProgressNotification notification);

  void log(LoggingMessageNotification notification);

  Mono<ElicitResult> elicit(ElicitRequest request);

  Mono<CreateMessageResult> sample(CreateMessageRequest request);

  Mono<ListRootsResult> roots();

  /** Notifications wait until they are on their way. What is asked waits on a thread of its own. */
  record Sync(McpSyncServerExchange exchange) implements Exchange {
    @Override
    public void progress(ProgressNotification notification) {
      exchange.progressNotification(notification);
    }

    @Override
    public void log(LoggingMessageNotification notification) {
      exchange.loggingNotification(notification);
    }

    @Override
    public Mono<ElicitResult> elicit(ElicitRequest request) {
      return later(() -> exchange.createElicitation(request));
    }

    @Override
    public Mono<CreateMessageResult> sample(CreateMessageRequest request) {
      return later(() -> exchange.createMessage(request));
    }

    @Override
    public Mono<ListRootsResult> roots() {
      return later(exchange::listRoots);
    }

    private static <T> Mono<T> later(Callable<T> answer) {
      return Mono.fromCallable(answer).subscribeOn(Schedulers.boundedElastic());
    }
  }

  /**
   * Does not wait. A notification that cannot be sent is lost, as one to a client that has gone is.
   */
  record Async(McpAsyncServerExchange exchange) implements Exchange {
    @Override
    public void progress(ProgressNotification notification) {
      exchange.progressNotification(notification).subscribe(sent -> {}, failure -> {});
    }

    @Override
    public void log(LoggingMessageNotification notification) {
      exchange.loggingNotification(notification).subscribe(sent -> {}, failure -> {});
    }

    @Override
    public Mono<ElicitResult> elicit(ElicitRequest request) {
      return exchange.createElicitation(request);
    }

    @Override
    public Mono<CreateMessageResult> sample(CreateMessageRequest request) {
      return exchange.createMessage(request);
    }

    @Override
    public Mono<ListRootsResult> roots() {
      return exchange.listRoots();
    }
  }
}
