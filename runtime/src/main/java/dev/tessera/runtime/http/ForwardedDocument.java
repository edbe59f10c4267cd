package dev.tessera.runtime.http;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.SameThreadExecutor;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Answers with the authorization server's metadata, for clients of MCP 2025-03-26, which look for
 * it here and not where the protected resource metadata says. No thread waits for it.
 */
final class ForwardedDocument implements HttpHandler {
  static final String PATH = "/.well-known/oauth-authorization-server";
  private static final Refusal UNAVAILABLE =
      Refusal.of(503, "The authorization server does not answer. Try again later.");

  private final Supplier<CompletionStage<byte[]>> metadata;
  private final Deadline taken;

  ForwardedDocument(Supplier<CompletionStage<byte[]>> metadata, Deadline taken) {
    this.metadata = metadata;
    this.taken = taken;
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) {
    exchange.dispatch(SameThreadExecutor.INSTANCE, () -> answerLater(exchange));
  }

  private void answerLater(HttpServerExchange exchange) {
    metadata.get().whenComplete((document, failure) -> answer(exchange, document));
  }

  private void answer(HttpServerExchange exchange, byte @Nullable [] document) {
    HttpHandler rest =
        document == null
            ? UNAVAILABLE::send
            : onIo -> Answers.json(onIo, 200, ByteBuffer.wrap(document));
    exchange.dispatch(exchange.getIoThread(), taken.after(Faults.caught(rest)));
  }
}
