package dev.tessera.runtime.soak;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A client of revision 2026-07-28 with one stream of notifications. */
final class Subscriber implements Wire.Listener {
  static final Pattern UPDATED =
      Pattern.compile("\"method\":\"notifications/resources/updated\".*\"uri\":\"note://(\\d+)\"");
  private static final String ACKNOWLEDGED = "notifications/subscriptions/acknowledged";

  private final Tally tally;
  private final Hearing hearing;
  private final Wire wire;
  private boolean acknowledged;
  private boolean ended;

  Subscriber(Wires wires, int port, Tally tally, Versions versions, int[] resources) {
    this.tally = tally;
    hearing = new Hearing(versions, resources);
    wire = wires.open(this);
    wire.send(Requests.listen(port, resources));
    tally.opened++;
  }

  boolean isAcknowledged() {
    return acknowledged;
  }

  List<String> missing() {
    return hearing.missing();
  }

  void reading(boolean on) {
    wire.reading(on);
  }

  void leave(boolean reset) {
    ended = true;
    tally.left++;
    wire.leave(reset);
  }

  @Override
  public void event(Optional<String> id, String data) {
    Matcher updated = UPDATED.matcher(data);
    if (updated.find()) {
      tally.notifications++;
      tally.fault(acknowledged ? "" : "told before the acknowledgement");
      tally.fault(hearing.told(Integer.parseInt(updated.group(1))));
    } else if (data.contains(ACKNOWLEDGED)) {
      acknowledged = true;
      hearing.begun();
    } else if (data.contains("\"result\"")) {
      ended = true;
      tally.graceful++;
    } else {
      tally.fault("what is this: " + data);
    }
  }

  @Override
  public void answer(int status, Optional<String> session, String body) {
    ended = true;
    tally.fault("refused with " + status + ": " + body);
  }

  @Override
  public void disconnected() {
    tally.fault(ended ? "" : "the stream has ended without a word");
  }
}
