package dev.tessera.runtime.http;

import dev.tessera.runtime.protocol.message.Event;
import dev.tessera.runtime.protocol.message.EventConnection;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.xnio.XnioExecutor;
import org.xnio.channels.StreamSinkChannel;

/**
 * An answer that is a stream of events (MCP 2026-07-28, Streamable HTTP, Receiving Messages), each
 * one message on one line. Any thread adds to it; only the exchange's I/O thread writes, whenever
 * the client has room. So no message waits for a client, and what a slow one leaves unread is
 * bounded by whoever adds.
 *
 * <p>To be made when the exchange's handlers have returned.
 */
final class EventStream implements EventConnection {
  /** Beyond so many bytes unread, what may be lost is. */
  static final int DROPPABLE_BYTES = 64 << 10;

  /** Beyond so many bytes unread, nothing more is taken but the answer. */
  static final int MAX_BYTES = 1 << 20;

  /** So many bytes are taken out of a feed at once. */
  private static final int FEED_BYTES = 8 << 10;

  private static final HttpString BUFFERING = new HttpString("X-Accel-Buffering");

  private final HttpServerExchange exchange;
  private final Settings settings;
  private final Runnable gone;
  private final Deque<ByteBuffer> queue = new ArrayDeque<>();
  private Supplier<Optional<Event>> feed = Optional::empty;
  private Optional<Event> last = Optional.empty();
  private long unread;
  private boolean ended;

  /** Whether the I/O thread is about to write, or waits for the client. */
  private boolean writing;

  // What follows is the I/O thread's alone.
  private @Nullable StreamSinkChannel channel;
  private ByteBuffer[] batch = {};

  /** Whether nothing comes after {@link #batch}. */
  private boolean over;

  private boolean shut;
  private boolean closed;
  private XnioExecutor.Key timer = () -> false;
  private long lastProgress = System.nanoTime();

  /**
   * @param gone runs if the client leaves before the end
   */
  EventStream(HttpServerExchange exchange, Settings settings, Runnable gone) {
    this.exchange = exchange;
    this.settings = settings;
    this.gone = gone;
  }

  /**
   * How patient a stream is.
   *
   * @param keepAlive after so much silence, a comment shows that somebody is there
   * @param stall a client that reads nothing for so long is given up
   */
  record Settings(Duration keepAlive, Duration stall) {}

  @Override
  public boolean offer(Event event) {
    return add(event, DROPPABLE_BYTES);
  }

  @Override
  public boolean send(Event event) {
    return add(event, MAX_BYTES);
  }

  /**
   * @param limit how many bytes may be unread for the event to be taken
   */
  private boolean add(Event event, int limit) {
    synchronized (this) {
      if (ended || (unread > 0 && unread + event.data().remaining() > limit)) {
        return false;
      }
      enqueue(event);
    }
    wake();
    return true;
  }

  @Override
  public void pull(Supplier<Optional<Event>> from) {
    synchronized (this) {
      if (ended) {
        return;
      }
      feed = from;
    }
    wake();
  }

  /** Adds the last message, whatever is unread; what is in the feed comes before it. */
  void end(ByteBuffer message) {
    synchronized (this) {
      if (ended) {
        return;
      }
      last = Optional.of(Event.of(message));
      ended = true;
    }
    wake();
  }

  @Override
  public void close() {
    synchronized (this) {
      ended = true;
      feed = Optional::empty;
    }
    wake();
  }

  @Override
  public synchronized boolean isOpen() {
    return !ended;
  }

  /** Begins before there is an event. */
  void open() {
    wake();
  }

  private void enqueue(Event event) {
    unread += event.data().remaining();
    EventFrame.add(event, queue);
  }

  private void wake() {
    synchronized (this) {
      if (writing) {
        return;
      }
      writing = true;
    }
    try {
      exchange.getIoThread().execute(this::write);
    } catch (RejectedExecutionException e) {
      Deadline.close(exchange); // the server is going down
    }
  }

  private void write() {
    if (closed) {
      return;
    }
    try {
      StreamSinkChannel out = channel == null ? begin() : channel;
      if (writeAll(out)) {
        out.suspendWrites();
      } else {
        out.resumeWrites();
      }
    } catch (IOException | RuntimeException e) {
      giveUp();
    }
  }

  private StreamSinkChannel begin() {
    exchange.setStatusCode(200);
    exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "text/event-stream");
    exchange.getResponseHeaders().put(Headers.CACHE_CONTROL, "no-store");
    exchange.getResponseHeaders().put(BUFFERING, "no");
    StreamSinkChannel out = exchange.getResponseChannel();
    out.getWriteSetter().set(ready -> write());
    channel = out;
    exchange.addExchangeCompleteListener(
        (complete, others) -> {
          closed = true;
          timer.remove();
          others.proceed();
        });
    wait(settings.keepAlive());
    return out;
  }

  /** Writes all there is; false if the client has no room for more. */
  private boolean writeAll(StreamSinkChannel out) throws IOException {
    while (!shut) {
      while (isLeft()) {
        if (out.write(batch) == 0) {
          return false;
        }
        lastProgress = System.nanoTime();
      }
      if (!out.flush()) {
        return false;
      }
      if (!takeBatch()) {
        if (!over) {
          return true;
        }
        out.shutdownWrites();
        shut = true;
      }
    }
    return out.flush();
  }

  private boolean isLeft() {
    return batch.length > 0 && batch[batch.length - 1].hasRemaining();
  }

  /**
   * Takes what has come meanwhile; false if nothing has. Whether the end has come is looked at in
   * the same moment: later, the answer might be there that was not taken.
   */
  private synchronized boolean takeBatch() {
    if (takeFeed()) {
      last.ifPresent(this::enqueue);
      last = Optional.empty();
    }
    batch = queue.toArray(new ByteBuffer[0]);
    queue.clear();
    unread = 0;
    lastProgress = System.nanoTime();
    over = ended && last.isEmpty();
    writing = batch.length > 0 || over;
    return batch.length > 0;
  }

  /** Takes some of what is in the feed; true if that is all. */
  private boolean takeFeed() {
    while (unread < FEED_BYTES) {
      Optional<Event> next = feed.get();
      if (next.isEmpty()) {
        return true;
      }
      enqueue(next.get());
    }
    return false;
  }

  private void wait(Duration time) {
    try {
      timer =
          exchange.getIoThread().executeAfter(this::showLife, time.toNanos(), TimeUnit.NANOSECONDS);
    } catch (RejectedExecutionException e) {
      Deadline.close(exchange); // the server is going down
    }
  }

  /** Sends a comment where nothing else was sent, or gives up on a client that reads nothing. */
  private void showLife() {
    if (closed) {
      return;
    }
    if (isWriting()) {
      if (System.nanoTime() - lastProgress > settings.stall().toNanos()) {
        giveUp();
        return;
      }
    } else {
      synchronized (this) {
        queue.add(EventFrame.comment());
        writing = true;
      }
      write();
    }
    wait(settings.keepAlive());
  }

  private synchronized boolean isWriting() {
    return writing;
  }

  private void giveUp() {
    closed = true;
    synchronized (this) {
      ended = true;
      queue.clear();
      last = Optional.empty();
    }
    Deadline.giveUp(exchange);
    gone.run();
  }
}
