package dev.tessera.runtime.soak;

import dev.tessera.runtime.TesseraServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BooleanSupplier;

/** Clients that come, listen, call and go, as long as somebody wants. */
final class Soak {
  private static final int WORKERS = 8;
  private static final int SUBSCRIBED = 8;
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final TesseraServer server;
  private final Wires wires;
  private final Versions versions;
  private final Random random;
  private final Tally tally = new Tally();
  private final List<Subscriber> subscribers = new ArrayList<>();
  private final List<Subscriber> paused = new ArrayList<>();
  private final List<LegacyClient> sessions = new ArrayList<>();
  private final List<Worker> workers = new ArrayList<>();

  Soak(TesseraServer server, Wires wires, Versions versions, Random random) {
    this.server = server;
    this.wires = wires;
    this.versions = versions;
    this.random = random;
  }

  Tally tally() {
    return tally;
  }

  /** All of them come, and are there when this returns. */
  void begin(int streams, int inSessions) throws InterruptedException {
    come(streams, () -> subscribers.add(subscriber()));
    awaitThere();
    come(inSessions, () -> sessions.add(inSession()));
    come(WORKERS, () -> workers.add(worker()));
    awaitThere();
  }

  private void come(int many, Runnable one) {
    wires.tell(
        () -> {
          for (int i = 0; i < many; i++) {
            one.run();
          }
        });
  }

  private void awaitThere() throws InterruptedException {
    await("an acknowledgement", () -> subscribers.stream().allMatch(Subscriber::isAcknowledged));
    await("a stream in a session", () -> sessions.stream().allMatch(LegacyClient::isThere));
  }

  private Subscriber subscriber() {
    return new Subscriber(wires, server.port(), tally, versions, someResources());
  }

  private LegacyClient inSession() {
    return new LegacyClient(wires, server.port(), tally, versions, someResources());
  }

  private Worker worker() {
    return new Worker(wires, server.port(), tally, versions.resources(), random);
  }

  private int[] someResources() {
    return random.ints(0, versions.resources()).distinct().limit(SUBSCRIBED).toArray();
  }

  /** A moment of it: something changes, calls are made, and now and then somebody goes. */
  void moment() {
    // Some resources change all the time, others once in a while.
    int resource = random.nextInt(1 + random.nextInt(versions.resources()));
    versions.update(resource, server::resourceUpdated);
    wires.tell(
        () -> {
          workers.forEach(Worker::work);
          modern(random.nextInt(subscribers.size()));
          if (!sessions.isEmpty()) {
            inSession(sessions.get(random.nextInt(sessions.size())));
          }
        });
  }

  private void modern(int one) {
    switch (random.nextInt(8)) {
      case 0, 1 -> {
        subscribers.get(one).leave(random.nextBoolean());
        paused.remove(subscribers.get(one));
        subscribers.set(one, subscriber());
      }
      case 2 -> {
        subscribers.get(one).reading(false);
        paused.add(subscribers.get(one));
      }
      case 3 -> readOn(1);
      default -> {}
    }
  }

  private void inSession(LegacyClient one) {
    if (random.nextBoolean()) {
      one.work(random.nextInt(versions.resources()));
    } else {
      one.loseStream(random.nextBoolean());
    }
  }

  private void readOn(int most) {
    for (int i = 0; i < most && !paused.isEmpty(); i++) {
      paused.remove(0).reading(true);
    }
  }

  /** Nothing changes any more, and everybody hears what there was. */
  void settle() throws InterruptedException {
    wires.tell(
        () -> {
          workers.forEach(Worker::stop);
          readOn(paused.size());
        });
    await("the end of a call", () -> workers.stream().allMatch(Worker::isIdle));
    await("the end of a call", () -> sessions.stream().allMatch(LegacyClient::isIdle));
    awaitThere();
    await(
        "what has changed", () -> subscribers.stream().allMatch(each -> each.missing().isEmpty()));
    await("what has changed", () -> sessions.stream().allMatch(each -> each.missing().isEmpty()));
  }

  /** All of them go. */
  void leave() {
    wires.tell(
        () -> {
          subscribers.forEach(each -> each.leave(random.nextBoolean()));
          sessions.forEach(each -> each.leave(random.nextBoolean()));
          workers.forEach(Worker::leave);
          subscribers.clear();
          sessions.clear();
          workers.clear();
        });
  }

  /** The server has said goodbye to each. */
  void awaitGracefulEnds() throws InterruptedException {
    await("the end of a stream", () -> tally.graceful == subscribers.size());
  }

  private void await(String what, BooleanSupplier there) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!wires.ask(there::getAsBoolean)) {
      if (System.nanoTime() > end) {
        throw new AssertionError("Somebody waits in vain for " + what + "; " + tally.faults());
      }
      Thread.sleep(20);
    }
  }
}
