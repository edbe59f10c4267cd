package dev.tessera.runtime.protocol.subscribe;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/** Somebody who subscribes, and takes what there is when a test says so. */
final class Listener implements Sink {
  final Subscription subscription;
  final AtomicInteger ends = new AtomicInteger();
  final Semaphore woken = new Semaphore(0);

  Listener(Hub hub, Change... wanted) {
    subscription = new Subscription(hub, this);
    for (Change each : wanted) {
      subscription.want(each);
    }
    subscription.open();
  }

  @Override
  public void changed() {
    woken.release();
  }

  @Override
  public void ended() {
    ends.incrementAndGet();
    woken.release();
  }

  /** All that there is to take. */
  List<Change> take() {
    List<Change> all = new ArrayList<>();
    for (Optional<Change> next = subscription.take();
        next.isPresent();
        next = subscription.take()) {
      all.add(next.get());
    }
    return all;
  }
}
