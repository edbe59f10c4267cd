package dev.tessera.runtime.stdio;

import dev.tessera.runtime.protocol.message.Outcome;
import dev.tessera.runtime.protocol.message.Responder;
import java.nio.ByteBuffer;

/** A call on its way: what it says goes out as lines, and nothing after its answer. */
final class StdioCall implements Responder {
  private final LineWriter lines;
  private final Runnable end;
  private boolean ended;

  /**
   * @param end runs when the call has ended
   */
  StdioCall(LineWriter lines, Runnable end) {
    this.lines = lines;
    this.end = end;
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
  public void answer(Outcome.Answer answer) {
    if (end()) {
      lines.write(answer.body());
      end.run();
    }
  }

  @Override
  public void cancelled() {
    if (end()) {
      end.run();
    }
  }

  private synchronized boolean end() {
    boolean first = !ended;
    ended = true;
    return first;
  }
}
