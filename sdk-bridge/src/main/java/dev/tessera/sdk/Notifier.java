package dev.tessera.sdk;

import io.modelcontextprotocol.server.McpAsyncServerExchange;
import io.modelcontextprotocol.server.McpSyncServerExchange;
import io.modelcontextprotocol.spec.McpSchema.LoggingMessageNotification;
import io.modelcontextprotocol.spec.McpSchema.ProgressNotification;

/** Sends notifications by an exchange of the SDK's, of whichever kind. */
interface Notifier {
  void progress(ProgressNotification notification);

  void log(LoggingMessageNotification notification);

  /** Waits until they are on their way. */
  record Sync(McpSyncServerExchange exchange) implements Notifier {
    @Override
    public void progress(ProgressNotification notification) {
      exchange.progressNotification(notification);
    }

    @Override
    public void log(LoggingMessageNotification notification) {
      exchange.loggingNotification(notification);
    }
  }

  /** Does not wait. One that cannot be sent is lost, as one to a client that has gone is. */
  record Async(McpAsyncServerExchange exchange) implements Notifier {
    @Override
    public void progress(ProgressNotification notification) {
      exchange.progressNotification(notification).subscribe(sent -> {}, failure -> {});
    }

    @Override
    public void log(LoggingMessageNotification notification) {
      exchange.loggingNotification(notification).subscribe(sent -> {}, failure -> {});
    }
  }
}
