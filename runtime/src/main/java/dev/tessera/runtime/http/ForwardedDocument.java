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

  /** As RFC 6749 section 4.1.2.1 calls it: who asks here expects OAuth. */
  private static final byte[] UNAVAILABLE =
      Answers.oauthError(
          "temporarily_unavailable",
          "The metadata of the authorization server cannot be had at the moment.");

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
    int status = document == null ? 503 : 200;
    byte[] body = document == null ? UNAVAILABLE : document;
    HttpHandler rest = onIo -> Answers.json(onIo, status, ByteBuffer.wrap(body));
    exchange.dispatch(exchange.getIoThread(), taken.after(Faults.caught(rest)));
  }
}
