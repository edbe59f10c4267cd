package dev.tessera.specification;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * The requests and the answers on one HTTP connection. What is neither JSON nor a stream of events
 * carries no messages, and neither do documents that are got.
 */
final class HttpTraffic {
  private static final String JSON = "application/json";
  private static final String EVENTS = "text/event-stream";

  private final Queue<HttpExchange> unanswered = new ConcurrentLinkedQueue<>();
  private final Requests requests = new Requests();
  private final Answers answers = new Answers();

  Traffic.Listener requests() {
    return requests;
  }

  Traffic.Listener answers() {
    return answers;
  }

  private final class Requests extends HttpParser {
    private HttpExchange exchange = HttpExchange.UNKNOWN;
    private final ByteArrayOutputStream text = new ByteArrayOutputStream();

    @Override
    protected long begin(Head head) {
      exchange = HttpExchange.of(head);
      unanswered.add(exchange);
      return length(head);
    }

    @Override
    protected void body(byte[] bytes, int offset, int length) {
      text.write(bytes, offset, length);
    }

    @Override
    protected void ended() {
      exchange.asked(text.toString(StandardCharsets.UTF_8));
      text.reset();
    }
  }

  private final class Answers extends HttpParser {
    private HttpExchange exchange = HttpExchange.UNKNOWN;
    private int status;
    private String type = "";
    private @Nullable Events events;
    private final ByteArrayOutputStream text = new ByteArrayOutputStream();

    @Override
    protected long begin(Head head) {
      status = Integer.parseInt(head.start().substring(9, 12));
      if (status < 200) {
        return 0; // "100 Continue" and the like: the answer is yet to come
      }
      exchange = Optional.ofNullable(unanswered.poll()).orElse(HttpExchange.UNKNOWN);
      exchange.answered(status, head);
      type = head.header("Content-Type").orElse("");
      events = type.startsWith(EVENTS) ? new Events((id, data) -> exchange.said(data)) : null;
      boolean endless = head.header("Content-Length").isEmpty() && !head.isChunked();
      if (exchange.method().equals("HEAD") || status == 204 || status == 304) {
        type = ""; // of a body that is elsewhere
        return 0;
      }
      return !endless ? length(head) : type.isEmpty() ? 0 : -1;
    }

    @Override
    protected void body(byte[] bytes, int offset, int length) {
      if (events != null) {
        events.take(bytes, offset, length);
      } else {
        text.write(bytes, offset, length);
      }
    }

    @Override
    protected void ended() {
      if (type.startsWith(JSON) && status >= 200) {
        exchange.saidAll(status, text.toString(StandardCharsets.UTF_8));
      }
      text.reset();
    }
  }
}
