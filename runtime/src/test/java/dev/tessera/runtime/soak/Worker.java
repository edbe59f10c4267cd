package dev.tessera.runtime.soak;

import java.util.Optional;
import java.util.Random;

/** A client of revision 2026-07-28 that calls one tool after the other on one connection. */
final class Worker implements Wire.Listener {
  private final int port;
  private final Tally tally;
  private final int resources;
  private final Random random;
  private final Wire wire;
  private int asked;
  private boolean idle = true;
  private boolean stopped;

  Worker(Wires wires, int port, Tally tally, int resources, Random random) {
    this.port = port;
    this.tally = tally;
    this.resources = resources;
    this.random = random;
    wire = wires.open(this);
  }

  /** Calls one more, unless one is under way. */
  void work() {
    if (idle && !stopped) {
      idle = false;
      asked = random.nextInt(resources);
      wire.send(Requests.call(port, random.nextBoolean() ? "change" : "count", asked));
    }
  }

  void stop() {
    stopped = true;
  }

  boolean isIdle() {
    return idle;
  }

  void leave() {
    wire.leave(false);
  }

  @Override
  public void answer(int status, Optional<String> session, String body) {
    hear(body);
  }

  @Override
  public void event(Optional<String> id, String data) {
    if (!data.contains("notifications/progress")) {
      hear(data);
    }
  }

  private void hear(String answer) {
    tally.calls++;
    tally.fault(idle ? "an answer to nothing: " + answer : "");
    tally.fault(answer.contains("\"n is " + asked + "\"") ? "" : "not " + asked + ": " + answer);
    idle = true;
  }

  @Override
  public void disconnected() {
    tally.fault(stopped ? "" : "a connection for calls has ended");
  }
}
