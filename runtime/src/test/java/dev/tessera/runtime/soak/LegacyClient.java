package dev.tessera.runtime.soak;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A client of revision 2025-11-25 in a session: subscribes to resources, listens, loses the stream
 * and comes back to it, calls a tool and is asked by it.
 */
final class LegacyClient {
  private static final Pattern QUESTION =
      Pattern.compile("\"id\":(\\d+),\"method\":\"elicitation/create\"");

  private final Wires wires;
  private final int port;
  private final Tally tally;
  private final Hearing hearing;
  private final Wire posts;
  private final Wire answers;
  private final Deque<String> toSubscribe = new ArrayDeque<>();
  private final Set<String> events = new HashSet<>();
  private Optional<Wire> stream = Optional.empty();
  private Optional<String> lastEvent = Optional.empty();
  private String session = "";
  private State state = State.INTRODUCING;
  private boolean listening;
  private boolean calling;
  private int asked;

  /** What its next answer is to. */
  private enum State {
    INTRODUCING,
    SUBSCRIBING,
    CALLING,
    LEAVING
  }

  LegacyClient(Wires wires, int port, Tally tally, Versions versions, int[] resources) {
    this.wires = wires;
    this.port = port;
    this.tally = tally;
    hearing = new Hearing(versions, resources);
    for (int each : resources) {
      toSubscribe.add("note://" + each);
    }
    posts = wires.open(new Posts());
    answers = wires.open(new Answers());
    posts.send(Requests.initialize(port));
    tally.opened++;
  }

  /** Whether it is in a session, subscribed, and listens. */
  boolean isThere() {
    return listening;
  }

  boolean isIdle() {
    return !calling;
  }

  List<String> missing() {
    return hearing.missing();
  }

  /** Calls a tool that asks, unless a call is under way. */
  void work(int n) {
    if (!calling && listening) {
      calling = true;
      asked = n;
      posts.send(Requests.inSession(port, session, 7, "tools/call", Requests.greet(n)));
    }
  }

  /** Loses the stream, and comes back to it. */
  void loseStream(boolean reset) {
    if (listening) {
      stream.ifPresent(wire -> wire.leave(reset));
      tally.left++;
      listen();
    }
  }

  private void listen() {
    listening = false;
    Wire wire = wires.open(new Stream());
    wire.send(Requests.listen(port, session, lastEvent));
    stream = Optional.of(wire);
  }

  /** Leaves, with a word or without. */
  void leave(boolean politely) {
    state = State.LEAVING;
    if (politely) {
      posts.send(Requests.delete(port, session));
    } else {
      posts.leave(true);
    }
    stream.ifPresent(wire -> wire.leave(false));
    answers.leave(false);
  }

  private void disconnected(String what) {
    tally.fault(state == State.LEAVING ? "" : what + " of a session has ended without a word");
  }

  /** One request after the other, each with its answer. */
  private final class Posts implements Wire.Listener {
    @Override
    public void answer(int status, Optional<String> given, String body) {
      switch (state) {
        case INTRODUCING -> introduced(status, given, body);
        case SUBSCRIBING -> {
          tally.fault(status == 200 || status == 202 ? "" : "refused: " + status + " " + body);
          subscribe();
        }
        case CALLING -> heard(body);
        case LEAVING -> {
          tally.fault(status == 204 ? "" : "not ended: " + status + " " + body);
          posts.leave(false);
        }
      }
    }

    private void introduced(int status, Optional<String> given, String body) {
      tally.fault(status == 200 && given.isPresent() ? "" : "no session: " + status + " " + body);
      session = given.orElse("none");
      state = State.SUBSCRIBING;
      posts.send(Requests.initialized(port, session));
    }

    private void subscribe() {
      if (!toSubscribe.isEmpty()) {
        String uri = toSubscribe.poll();
        posts.send(
            Requests.inSession(port, session, 3, "resources/subscribe", "\"uri\":\"" + uri + "\""));
      } else {
        state = State.CALLING;
        hearing.begun();
        listen();
      }
    }

    @Override
    public void event(Optional<String> id, String data) {
      Matcher question = QUESTION.matcher(data);
      if (question.find()) {
        answers.send(Requests.accept(port, session, question.group(1)));
      } else if (!data.isEmpty()) {
        heard(data);
      }
    }

    private void heard(String answer) {
      tally.calls++;
      tally.fault(answer.contains("\"n is " + asked + "\"") ? "" : "not " + asked + ": " + answer);
      calling = false;
    }

    @Override
    public void disconnected() {
      LegacyClient.this.disconnected("the connection");
    }
  }

  /** Where it answers questions. */
  private final class Answers implements Wire.Listener {
    @Override
    public void answer(int status, Optional<String> given, String body) {
      tally.fault(status == 202 ? "" : "an answer was refused: " + status + " " + body);
    }

    @Override
    public void event(Optional<String> id, String data) {
      tally.fault("a stream that nobody asked for: " + data);
    }

    @Override
    public void disconnected() {
      LegacyClient.this.disconnected("the other connection");
    }
  }

  /** What it listens to. */
  private final class Stream implements Wire.Listener {
    @Override
    public void began() {
      listening = true;
    }

    @Override
    public void event(Optional<String> id, String data) {
      id.ifPresent(this::follow);
      Matcher updated = Subscriber.UPDATED.matcher(data);
      if (updated.find()) {
        tally.notifications++;
        tally.fault(hearing.told(Integer.parseInt(updated.group(1))));
      } else if (!data.isEmpty()) {
        tally.fault("what is this: " + data);
      }
    }

    private void follow(String event) {
      lastEvent = Optional.of(event);
      tally.fault(events.add(event) ? "" : "event " + event + " has come twice");
    }

    @Override
    public void answer(int status, Optional<String> given, String body) {
      tally.fault("nothing to listen to: " + status + " " + body);
    }

    @Override
    public void disconnected() {
      LegacyClient.this.disconnected("the stream");
    }
  }
}
