package dev.tessera.runtime.stdio;

import dev.tessera.runtime.protocol.message.Outcome;
import dev.tessera.runtime.protocol.message.Responder;
import java.nio.ByteBuffer;

/** A call on its way: what it says goes out as lines, and nothing after its answer. */
final class StdioCall implements Responder {
  private final LineWriter lines;
  private final Runnable over;
  private final Runnable gone;
  private boolean ended;

  /**
   * @param over runs when the call has ended, before its client learns of that
   * @param gone runs when its answer has been written, or if there is none
   */
  StdioCall(LineWriter lines, Runnable over, Runnable gone) {
    this.lines = lines;
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
  public void answer(Outcome.Answer answer) {
    if (end()) {
      over.run();
      lines.write(answer.body());
      gone.run();
    }
  }

  @Override
  public void cancelled() {
    if (end()) {
      over.run();
      gone.run();
    }
  }

  private synchronized boolean end() {
    boolean first = !ended;
    ended = true;
    return first;
  }
}
