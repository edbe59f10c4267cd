package dev.tessera.runtime.http;

import dev.tessera.runtime.json.JsonWriter;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.SameThreadExecutor;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Passes the authorization server's metadata on; no thread waits for it. */
final class IssuerMetadataHandler implements HttpHandler {
  /** Where clients of revision 2025-03-26 look for it. */
  static final String PATH = "/.well-known/oauth-authorization-server";

  private static final byte[] UNAVAILABLE =
      new JsonWriter()
          .beginObject()
          .name("error")
          .value("temporarily_unavailable")
          .name("error_description")
          .value("The metadata of the authorization server cannot be had at the moment.")
          .endObject()
          .toByteArray();

  private final Supplier<? extends CompletionStage<byte[]>> document;
  private final Deadline taken;

  /**
   * @param taken bounds the time for an answer
   */
  IssuerMetadataHandler(Supplier<? extends CompletionStage<byte[]>> document, Deadline taken) {
    this.document = document;
    this.taken = taken;
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) {
    // The exchange may be handed over only once this handler has returned.
    exchange.dispatch(
        SameThreadExecutor.INSTANCE,
        () ->
            document
                .get()
                .whenComplete(
                    (body, failure) ->
                        exchange.dispatch(
                            exchange.getIoThread(),
                            taken.after(Faults.caught(onIo -> answer(onIo, body))))));
  }

  private static void answer(HttpServerExchange exchange, byte @Nullable [] body) {
    Answers.json(
        exchange, body == null ? 503 : 200, ByteBuffer.wrap(body == null ? UNAVAILABLE : body));
  }
}
