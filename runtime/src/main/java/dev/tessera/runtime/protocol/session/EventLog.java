package dev.tessera.runtime.protocol.session;

import dev.tessera.runtime.protocol.message.Event;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;

/**
 * What was sent on the streams of a server that a client may come back to, as far as there is room:
 * for each session and for all together. First goes what streams sent that have ended, the longest
 * ended first; then what may be lost; then what is oldest.
 *
 * <p>Thread-safe: it does nothing but this, so one lock is enough.
 */
final class EventLog {
  /** What an event costs besides its data, about. */
  private static final long OVERHEAD = 160;

  private static final int MAX_ENDED = 32;

  private final long shareBytes;
  private final long totalBytes;
  private final LongSupplier nanoTime;
  private final Set<Recording> ended = new LinkedHashSet<>();
  private long bytes;

  /**
   * @param shareBytes how much is kept of one session
   * @param totalBytes how much is kept at all
   * @param nanoTime the time in nanoseconds since some moment, as {@link System#nanoTime}
   */
  EventLog(long shareBytes, long totalBytes, LongSupplier nanoTime) {
    this.shareBytes = shareBytes;
    this.totalBytes = totalBytes;
    this.nanoTime = nanoTime;
  }

  /** Whether anything is kept at all. */
  boolean isOn() {
    return shareBytes > 0;
  }

  /** What is kept of one session. */
  static final class Share {
    private final Set<Recording> ended = new LinkedHashSet<>();
    private long bytes;
  }

  /**
   * An event that is kept.
   *
   * @param lasting whether it may not be lost for what may
   */
  private record Kept(long position, Event event, boolean lasting) {
    long size() {
      return OVERHEAD + event.data().remaining();
    }
  }

  /** What is kept of one stream. */
  static final class Recording {
    private final Share share;
    private final Runnable onceForgotten;
    private final Deque<Kept> events = new ArrayDeque<>();
    private long endedAt;
    private boolean forgotten;

    /**
     * @param onceForgotten runs when nothing is kept of it any more; quick, and takes no lock
     */
    Recording(Share share, Runnable onceForgotten) {
      this.share = share;
      this.onceForgotten = onceForgotten;
    }
  }

  /**
   * Keeps an event.
   *
   * @param position where it is in its stream, growing
   */
  synchronized void append(Recording to, long position, Event event, boolean lasting) {
    if (to.forgotten) {
      return;
    }
    Kept kept = new Kept(position, event, lasting);
    to.events.add(kept);
    count(to, kept.size());
    while (to.share.bytes > shareBytes) {
      makeRoom(to.share.ended, to);
    }
    while (bytes > totalBytes) {
      makeRoom(ended, to);
    }
  }

  private void count(Recording of, long size) {
    of.share.bytes += size;
    bytes += size;
  }

  private void makeRoom(Set<Recording> over, Recording writing) {
    Iterator<Recording> first = over.iterator();
    if (first.hasNext()) {
      forget(first.next());
    } else {
      count(writing, -dropOne(writing.events).size());
    }
  }

  private static Kept dropOne(Deque<Kept> events) {
    for (Iterator<Kept> each = events.iterator(); each.hasNext(); ) {
      Kept kept = each.next();
      if (!kept.lasting) {
        each.remove();
        return kept;
      }
    }
    return events.remove();
  }

  /** What is kept of a stream after a position. */
  synchronized List<Event> since(Recording of, long position) {
    List<Event> later = new ArrayList<>();
    for (Kept kept : of.events) {
      if (kept.position > position) {
        later.add(kept.event);
      }
    }
    return later;
  }

  /** Nothing more is sent on this stream. */
  synchronized void end(Recording recording) {
    if (recording.forgotten) {
      return;
    }
    recording.endedAt = nanoTime.getAsLong();
    ended.add(recording);
    recording.share.ended.add(recording);
    if (recording.share.ended.size() > MAX_ENDED) {
      forget(recording.share.ended.iterator().next());
    }
  }

  /** Keeps nothing more of a stream. */
  synchronized void forget(Recording recording) {
    recording.events.forEach(kept -> count(recording, -kept.size()));
    recording.events.clear();
    recording.share.ended.remove(recording);
    ended.remove(recording);
    recording.forgotten = true;
    recording.onceForgotten.run();
  }

  /** Forgets the streams that ended so long ago, in nanoseconds. */
  synchronized void expire(long age) {
    long now = nanoTime.getAsLong();
    Iterator<Recording> longest = ended.iterator();
    while (longest.hasNext()) {
      Recording recording = longest.next();
      if (now - recording.endedAt < age) {
        return;
      }
      longest.remove();
      forget(recording);
    }
  }

  /** How much is kept, in bytes. */
  synchronized long bytes() {
    return bytes;
  }
}
