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
  void begin(int streams) throws InterruptedException {
    wires.tell(
        () -> {
          for (int i = 0; i < streams; i++) {
            subscribers.add(subscriber());
          }
          for (int i = 0; i < WORKERS; i++) {
            workers.add(new Worker(wires, server.port(), tally, versions.resources(), random));
          }
        });
    await("an acknowledgement", () -> subscribers.stream().allMatch(Subscriber::isAcknowledged));
  }

  private Subscriber subscriber() {
    int[] resources = random.ints(0, versions.resources()).distinct().limit(SUBSCRIBED).toArray();
    return new Subscriber(wires, server.port(), tally, versions, resources);
  }

  /** A moment of it: something changes, calls are made, and now and then somebody goes. */
  void moment() {
    // Some resources change all the time, others once in a while.
    int resource = random.nextInt(1 + random.nextInt(versions.resources()));
    versions.update(resource, server::resourceUpdated);
    wires.tell(
        () -> {
          workers.forEach(Worker::work);
          int one = random.nextInt(subscribers.size());
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
        });
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
    await("an acknowledgement", () -> subscribers.stream().allMatch(Subscriber::isAcknowledged));
    await(
        "what has changed", () -> subscribers.stream().allMatch(each -> each.missing().isEmpty()));
  }

  /** All of them go. */
  void leave() {
    wires.tell(
        () -> {
          subscribers.forEach(each -> each.leave(random.nextBoolean()));
          workers.forEach(Worker::leave);
          subscribers.clear();
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
        throw new AssertionError("Somebody waits in vain for " + what);
      }
      Thread.sleep(20);
    }
  }
}
