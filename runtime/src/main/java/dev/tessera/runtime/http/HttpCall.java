package dev.tessera.runtime.http;

import dev.tessera.runtime.protocol.message.Event;
import dev.tessera.runtime.protocol.message.EventConnection;
import dev.tessera.runtime.protocol.message.Feed;
import dev.tessera.runtime.protocol.message.Outcome;
import dev.tessera.runtime.protocol.message.Responder;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.SameThreadExecutor;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A call on its way, over one exchange. Its answer is plain JSON with the status that belongs to it
 * unless a message comes first: that begins a stream of events, in which the answer is the last.
 *
 * <p>While a handler of Undertow's runs, nothing can be written in pieces, and nothing at all by
 * other threads. So whatever may answer from elsewhere runs when the handler has returned; an
 * answer that comes before that waits for it.
 */
final class HttpCall implements Responder, EventConnection {
  private final HttpServerExchange exchange;
  private final Outcome.Call call;
  private final EventStream.Settings streams;
  private final Deadline taken;
  private boolean handedOver;
  private boolean ended;
  private boolean watched;
  private Outcome.@Nullable Answer answer;
  private @Nullable EventStream stream;
  private final Departures departures;
  private final Runnable end;
  private final long begun = System.nanoTime();

  /**
   * @param end runs once, when the call has ended
   * @param taken bounds the time for an answer
   */
  HttpCall(
      HttpServerExchange exchange,
      Outcome.Call call,
      EventStream.Settings streams,
      Departures departures,
      Runnable end,
      Deadline taken) {
    this.exchange = exchange;
    this.call = call;
    this.streams = streams;
    this.departures = departures;
    this.end = end;
    this.taken = taken;
  }

  /** Begins the call, from within a handler. */
  void start(Executor threads) {
    if (call.blocking()) {
      afterHandler(() -> threads.execute(this::run));
      watch();
    } else if (call.streams()) {
      afterHandler(this::run);
      watch();
    } else {
      runInHandler();
    }
  }

  private void runInHandler() {
    call.run(this);
    Outcome.Answer early = early();
    if (early == null) {
      afterHandler(() -> {});
      watch();
    } else {
      Answers.json(exchange, early);
    }
  }

  private void watch() {
    if (call.endsWithItsConnection()) {
      synchronized (this) {
        if (!ended) {
          watched = true;
          departures.watch(this, exchange.getIoThread());
        }
      }
    }
  }

  /**
   * Looks whether the client is still there.
   *
   * @param before only if the call has begun before this time
   */
  void lookAfterClient(long before) {
    if (begun - before < 0) {
      try {
        exchange.getIoThread().execute(this::look);
      } catch (RejectedExecutionException e) {
        departures.forget(this); // the server is going down
      }
    }
  }

  /** As long as the lock is held the call cannot end, and so nobody reads the next request. */
  private void look() {
    boolean left;
    synchronized (this) {
      left = !ended && handedOver && Departures.hasLeft(exchange);
    }
    if (left) {
      gone();
    }
  }

  private synchronized Outcome.@Nullable Answer early() {
    return answer;
  }

  private void afterHandler(Runnable task) {
    exchange.dispatch(
        SameThreadExecutor.INSTANCE,
        () -> {
          handOver();
          try {
            task.run();
          } catch (RejectedExecutionException e) {
            answer(call.busy());
          } catch (RuntimeException e) {
            fail(e);
          }
        });
  }

  private void handOver() {
    Outcome.Answer early;
    boolean without;
    synchronized (this) {
      handedOver = true;
      early = answer;
      without = ended && early == null;
    }
    if (early != null) {
      deliver(early);
    } else if (without) {
      endWithoutAnswer();
    }
  }

  private void run() {
    try {
      call.run(this);
    } catch (Throwable e) {
      fail(e);
    }
  }

  @Override
  public Optional<EventConnection> connection() {
    return Optional.of(this);
  }

  @Override
  public boolean offer(ByteBuffer message) {
    return offer(Event.of(message));
  }

  @Override
  public boolean send(ByteBuffer message) {
    return send(Event.of(message));
  }

  @Override
  public synchronized boolean offer(Event event) {
    return canStream() && stream().offer(event);
  }

  @Override
  public synchronized boolean send(Event event) {
    return canStream() && stream().send(event);
  }

  @Override
  public synchronized void pull(Feed feed) {
    if (canStream()) {
      stream().pull(() -> feed.next().map(Event::of));
    }
  }

  @Override
  public synchronized void pull(Supplier<Optional<Event>> feed) {
    if (canStream()) {
      stream().pull(feed);
    }
  }

  private boolean canStream() {
    return !ended && handedOver;
  }

  /** The stream of events, which begins with the first use. */
  private EventStream stream() {
    if (stream == null) {
      stream = new EventStream(exchange, streams, this::gone);
    }
    return stream;
  }

  @Override
  public synchronized void close() {
    if (stream != null) {
      stream.close();
    }
  }

  @Override
  public synchronized boolean isOpen() {
    return stream == null ? !ended : stream.isOpen();
  }

  @Override
  public void answer(Outcome.Answer last) {
    synchronized (this) {
      if (ended) {
        return;
      }
      end();
      if (stream != null) {
        stream.end(last.body());
        return;
      }
      answer = last;
      if (!handedOver) {
        return;
      }
    }
    deliver(last);
  }

  @Override
  public void cancelled() {
    synchronized (this) {
      if (ended) {
        return;
      }
      end();
      if (!handedOver) {
        return;
      }
    }
    endWithoutAnswer();
  }

  /** A client that may still be there gets a stream that ends, or is at its end. */
  private void endWithoutAnswer() {
    if (call.endsWithItsConnection()) {
      inIoThread(this::giveUp);
    } else {
      synchronized (this) {
        stream().close();
      }
    }
  }

  private void end() {
    if (!ended) {
      ended = true;
      if (watched) {
        departures.forget(this);
      }
      end.run();
    }
  }

  /** The client has left. */
  private void gone() {
    if (call.endsWithItsConnection()) {
      call.cancel();
    }
  }

  private void deliver(Outcome.Answer last) {
    respond(onThread -> Answers.json(onThread, last));
  }

  private void fail(Throwable fault) {
    boolean answered;
    synchronized (this) {
      answered = stream != null || ended;
      end();
    }
    if (answered) {
      inIoThread(this::giveUp);
    } else {
      respond(onThread -> Faults.answer(onThread, fault));
    }
  }

  /**
   * Runs a handler outside of which none runs, on the I/O thread: it reads the next request as
   * well, and has buffers at hand, which other threads (virtual ones above all) would make for each
   * answer.
   */
  private void respond(HttpHandler handler) {
    try {
      exchange.dispatch(
          exchange.isInIoThread() ? SameThreadExecutor.INSTANCE : exchange.getIoThread(),
          taken.after(Faults.caught(handler)));
    } catch (RejectedExecutionException e) {
      giveUp(); // the server is going down
    }
  }

  private void inIoThread(Runnable task) {
    try {
      exchange.getIoThread().execute(task);
    } catch (RejectedExecutionException e) {
      task.run(); // the server is going down
    }
  }

  private void giveUp() {
    Deadline.giveUp(exchange);
  }
}
