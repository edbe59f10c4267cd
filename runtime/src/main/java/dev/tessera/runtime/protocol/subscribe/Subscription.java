package dev.tessera.runtime.protocol.subscribe;

import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What one client wants to hear of, and what it has not heard yet. Of a change that comes again
 * before it was taken nothing new is to be said: so there is never more to take than is wanted,
 * however slowly the client reads.
 *
 * <p>To be opened once, and to be ended, or its hub remembers it. Thread-safe.
 */
public final class Subscription {
  private final Hub hub;
  private final Sink sink;
  private final Set<Change> wanted = new HashSet<>();

  /** In the order in which they came. */
  private final Set<Change> untold = new LinkedHashSet<>();

  private boolean ended;

  /** A subscription to nothing yet, that is not open. */
  public Subscription(Hub hub, Sink sink) {
    this.hub = hub;
    this.sink = sink;
  }

  /** Begins, unless it has ended. A hub that is closed ends it at once, and its sink is told. */
  public void open() {
    boolean stays;
    synchronized (this) {
      stays = ended || hub.add(this);
    }
    if (!stays) {
      endByServer();
    }
  }

  /** From now on the client wants to hear of this. */
  public synchronized void want(Change change) {
    if (!ended && wanted.add(change)) {
      hub.want(change, this);
    }
  }

  /** From now on the client does not want to hear of this, nor of what it has not been told. */
  public synchronized void forget(Change change) {
    if (wanted.remove(change)) {
      hub.forget(change, this);
      untold.remove(change);
    }
  }

  /** How many changes the client wants to hear of. */
  public synchronized int size() {
    return wanted.size();
  }

  /** The next change that the client has not been told; empty if there is none. */
  public synchronized Optional<Change> take() {
    Iterator<Change> next = untold.iterator();
    if (!next.hasNext()) {
      return Optional.empty();
    }
    Change change = next.next();
    next.remove();
    return Optional.of(change);
  }

  /** Ends it: the client has left, or wants no more. What has not been told can still be taken. */
  public void end() {
    endOnce();
  }

  /** Ends it and tells the sink, unless it has ended already. */
  void endByServer() {
    if (endOnce()) {
      sink.ended();
    }
  }

  private synchronized boolean endOnce() {
    if (ended) {
      return false;
    }
    ended = true;
    wanted.forEach(change -> hub.forget(change, this));
    wanted.clear();
    hub.remove(this);
    return true;
  }

  void offer(Change change) {
    boolean first;
    synchronized (this) {
      if (!wanted.contains(change)) {
        return;
      }
      first = untold.isEmpty();
      untold.add(change);
    }
    if (first) {
      sink.changed();
    }
  }
}
