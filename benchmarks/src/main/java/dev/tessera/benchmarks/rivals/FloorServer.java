package dev.tessera.benchmarks.rivals;

import io.undertow.Undertow;
import io.undertow.UndertowOptions;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.BlockingHandler;
import io.undertow.util.Headers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Raw Undertow, which no server on Undertow can beat: it reads each body whole, looks at none, and
 * answers a constant.
 */
public final class FloorServer {
  private static final String CONSTANT = "/answer";

  /** Outside of the heap, as what a socket sends from the heap is copied first. */
  private volatile ByteBuffer answer = outsideOfHeap(new byte[] {'{', '}'});

  private FloorServer() {}

  /**
   * Listens on port {@code PORT}.
   *
   * @param args {@code io} to answer on the I/O threads, {@code worker} to do so on the worker pool
   */
  public static void main(String[] args) {
    FloorServer floor = new FloorServer();
    HttpHandler handler = floor::handle;
    Undertow.builder()
        .addHttpListener(Integer.parseInt(System.getenv("PORT")), "127.0.0.1")
        // Or its answers would be 24 bytes longer than ours.
        .setServerOption(UndertowOptions.ALWAYS_SET_KEEP_ALIVE, false)
        .setHandler(args[0].equals("worker") ? new BlockingHandler(handler) : handler)
        .build()
        .start();
  }

  /** A request after which this body is the constant. */
  public static byte[] newConstant(String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    String head =
        "POST %s HTTP/1.1\r\nHost: localhost\r\nContent-Length: %d\r\n\r\n"
            .formatted(CONSTANT, bytes.length);
    return (head + body).getBytes(StandardCharsets.UTF_8);
  }

  private void handle(HttpServerExchange exchange) {
    exchange.getRequestReceiver().receiveFullBytes(this::received);
  }

  private void received(HttpServerExchange exchange, byte[] body) {
    if (exchange.getRelativePath().equals(CONSTANT)) {
      answer = outsideOfHeap(body);
    }
    exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "application/json");
    exchange.getResponseSender().send(answer.duplicate());
  }

  private static ByteBuffer outsideOfHeap(byte[] bytes) {
    return ByteBuffer.allocateDirect(bytes.length).put(bytes).flip();
  }
}
