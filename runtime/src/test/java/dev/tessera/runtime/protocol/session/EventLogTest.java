package dev.tessera.runtime.protocol.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tessera.runtime.protocol.message.Event;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** What is kept for clients that come back, and what goes where there is no room. */
class EventLogTest {
  private static final int DATA = 1_000;

  private final AtomicLong now = new AtomicLong(1);

  /** About four events for each session, and eight in all. */
  private final EventLog log = new EventLog(4_800, 9_600, now::get);

  private final List<String> forgotten = new ArrayList<>();

  private EventLog.Recording recording(EventLog.Share share, String name) {
    return new EventLog.Recording(share, () -> forgotten.add(name));
  }

  private void append(EventLog.Recording to, long position, boolean lasting) {
    log.append(to, position, Event.at("1-" + position, ByteBuffer.allocate(DATA)), lasting);
  }

  private List<String> kept(EventLog.Recording recording) {
    return log.since(recording, 0).stream().map(event -> event.id().orElseThrow()).toList();
  }

  @Test
  void whatComesAfterAPositionIsKeptInItsOrder() {
    EventLog.Recording stream = recording(new EventLog.Share(), "a");
    for (int position = 1; position <= 4; position++) {
      append(stream, position, true);
    }
    assertThat(kept(stream)).containsExactly("1-1", "1-2", "1-3", "1-4");
    assertThat(log.since(stream, 3)).hasSize(1);
    assertThat(log.since(stream, 4)).isEmpty();
  }

  @Test
  void whatMayBeLostGoesBeforeWhatMayNot() {
    EventLog.Recording stream = recording(new EventLog.Share(), "a");
    append(stream, 1, true);
    append(stream, 2, false);
    append(stream, 3, true);
    append(stream, 4, false);
    append(stream, 5, true);
    assertThat(kept(stream)).containsExactly("1-1", "1-3", "1-4", "1-5");
    append(stream, 6, true);
    assertThat(kept(stream)).containsExactly("1-1", "1-3", "1-5", "1-6");
    append(stream, 7, true);
    assertThat(kept(stream)).containsExactly("1-3", "1-5", "1-6", "1-7");
  }

  @Test
  void aStreamThatHasEndedGoesBeforeAnyThatHasNot() {
    EventLog.Share share = new EventLog.Share();
    EventLog.Recording running = recording(share, "running");
    EventLog.Recording first = recording(share, "first");
    EventLog.Recording second = recording(share, "second");
    append(running, 1, false);
    append(second, 1, true);
    append(first, 1, true);
    log.end(first);
    log.end(second);
    append(running, 2, true);
    append(running, 3, true);
    assertThat(forgotten).containsExactly("first");
    assertThat(kept(running)).hasSize(3);
    assertThat(kept(second)).hasSize(1);
  }

  @Test
  void aSessionTakesNothingOfAnotherWithinWhatThereIsInAll() {
    EventLog.Recording one = recording(new EventLog.Share(), "one");
    EventLog.Recording two = recording(new EventLog.Share(), "two");
    for (int position = 1; position <= 20; position++) {
      append(one, position, true);
      append(two, position, true);
    }
    assertThat(kept(one)).hasSize(4);
    assertThat(kept(two)).hasSize(4);
    assertThat(log.bytes()).isLessThanOrEqualTo(9_600);
  }

  @Test
  void whatThereIsInAllIsBounded() {
    List<EventLog.Recording> streams = new ArrayList<>();
    for (int session = 0; session < 20; session++) {
      EventLog.Recording stream = recording(new EventLog.Share(), "s" + session);
      streams.add(stream);
      append(stream, 1, true);
      log.end(stream);
      assertThat(log.bytes()).isLessThanOrEqualTo(9_600);
    }
    assertThat(forgotten).hasSize(12).startsWith("s0", "s1");
    assertThat(kept(streams.get(19))).hasSize(1);
  }

  @Test
  void anEventThatIsTooLargeIsNotKept() {
    EventLog.Recording stream = recording(new EventLog.Share(), "a");
    append(stream, 1, true);
    log.append(stream, 2, Event.at("1-2", ByteBuffer.allocate(10_000)), true);
    assertThat(kept(stream)).isEmpty();
    assertThat(log.bytes()).isZero();
  }

  @Test
  void ofASessionNotMoreThanAFewEndedStreamsAreKept() {
    EventLog.Share share = new EventLog.Share();
    for (int i = 0; i < 40; i++) {
      log.end(recording(share, "s" + i));
    }
    assertThat(forgotten).hasSize(8).startsWith("s0");
  }

  @Test
  void whatHasEndedLongAgoIsForgotten() {
    EventLog.Share share = new EventLog.Share();
    EventLog.Recording old = recording(share, "old");
    EventLog.Recording young = recording(share, "young");
    append(old, 1, true);
    log.end(old);
    now.set(100);
    append(young, 1, true);
    log.end(young);
    log.expire(99);
    assertThat(forgotten).containsExactly("old");
    log.expire(99);
    assertThat(kept(young)).hasSize(1);
  }

  @Test
  void nothingIsKeptOfWhatIsForgotten() {
    EventLog.Recording stream = recording(new EventLog.Share(), "a");
    append(stream, 1, true);
    log.forget(stream);
    append(stream, 2, true);
    log.end(stream);
    assertThat(kept(stream)).isEmpty();
    assertThat(log.bytes()).isZero();
    log.expire(0);
    assertThat(forgotten).containsExactly("a");
  }
}
