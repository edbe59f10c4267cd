package dev.tessera.runtime.stdio;

import dev.tessera.runtime.protocol.message.Feed;
import dev.tessera.runtime.protocol.message.Outcome;
import dev.tessera.runtime.protocol.message.Responder;
import java.nio.ByteBuffer;
import java.util.Optional;

/** A call on its way: what it says goes out as lines, and nothing after its answer. */
final class StdioCall implements Responder {
  private final LineWriter lines;
  private final Pump pump;
  private final Runnable over;
  private final Runnable gone;
  private Optional<Feed> feed = Optional.empty();

  /** What comes after the feed. */
  private Optional<Outcome.Answer> last = Optional.empty();

  private boolean ended;

  /**
   * @param pump writes what is in feeds
   * @param over runs when the call has ended, before its client learns of that
   * @param gone runs when its answer has been written, or if there is none
   */
  StdioCall(LineWriter lines, Pump pump, Runnable over, Runnable gone) {
    this.lines = lines;
    this.pump = pump;
    this.over = over;
    this.gone = gone;
  }

  /** Waits for a client that reads too slowly: whoever writes to a pipe does. */
  @Override
  public boolean offer(ByteBuffer message) {
    return send(message);
  }

  @Override
  public synchronized boolean send(ByteBuffer message) {
    if (!ended) {
      lines.write(message);
    }
    return !ended;
  }

  @Override
  public void pull(Feed from) {
    synchronized (this) {
      if (ended) {
        return;
      }
      feed = Optional.of(from);
    }
    pump.add(this);
  }

  @Override
  public void answer(Outcome.Answer answer) {
    if (!end(Optional.of(answer))) {
      return;
    }
    if (isFed()) {
      pump.add(this);
    } else {
      flush();
    }
  }

  @Override
  public void cancelled() {
    if (end(Optional.empty())) {
      over.run();
      gone.run();
    }
  }

  private synchronized boolean end(Optional<Outcome.Answer> answer) {
    if (ended) {
      return false;
    }
    ended = true;
    last = answer;
    return true;
  }

  private synchronized boolean isFed() {
    return feed.isPresent();
  }

  /** Writes what is in the feed, and then the answer if there is one; on one thread at a time. */
  void flush() {
    for (Optional<ByteBuffer> next = next(); next.isPresent(); next = next()) {
      lines.write(next.get());
    }
    takeLast()
        .ifPresent(
            answer -> {
              over.run();
              lines.write(answer);
              gone.run();
            });
  }

  /** The next message of the feed; none once the call has been cancelled. */
  private synchronized Optional<ByteBuffer> next() {
    return ended && last.isEmpty() ? Optional.empty() : feed.flatMap(Feed::next);
  }

  private synchronized Optional<Outcome.Answer> takeLast() {
    Optional<Outcome.Answer> answer = last;
    last = Optional.empty();
    return answer;
  }
}
