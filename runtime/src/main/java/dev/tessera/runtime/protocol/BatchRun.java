package dev.tessera.runtime.protocol;

import dev.tessera.runtime.protocol.message.Feed;
import dev.tessera.runtime.protocol.message.Outcome;
import dev.tessera.runtime.protocol.message.Responder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Runs the messages of a batch one after another and puts their answers together. What a call sends
 * before its answer is sent at once. A call whose answer comes later goes on with the rest from
 * there.
 */
final class BatchRun {
  private final Iterator<Outcome> rest;
  private final Responder responder;
  private final List<ByteBuffer> parts = new ArrayList<>();

  BatchRun(List<Outcome> outcomes, Responder responder) {
    this.rest = outcomes.iterator();
    this.responder = responder;
  }

  /** Runs what is left, up to the first call that goes on by itself. */
  void proceed() {
    while (rest.hasNext()) {
      Outcome outcome = rest.next();
      if (outcome instanceof Outcome.Answer answer) {
        add(answer);
      } else if (outcome instanceof Outcome.Denied denied) {
        add(denied.answer());
      } else if (outcome instanceof Outcome.NoSession ended) {
        add(ended.answer());
      } else if (outcome instanceof Outcome.Call call) {
        Element element = new Element();
        call.run(element);
        if (!element.hasEnded()) {
          return;
        }
      }
    }
    if (parts.isEmpty()) {
      responder.cancelled();
    } else {
      parts.add(ascii("]"));
      responder.answer(new Outcome.Answer(200, List.copyOf(parts)));
    }
  }

  private void add(Outcome.Answer answer) {
    parts.add(ascii(parts.isEmpty() ? "[" : ","));
    parts.addAll(answer.parts());
  }

  private static ByteBuffer ascii(String text) {
    return ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
  }

  private enum State {
    RUNNING,
    LEFT,
    ENDED
  }

  /** One call; whichever comes second, its end or the return of its thread, goes on. */
  private final class Element implements Responder {
    private final AtomicReference<State> state = new AtomicReference<>(State.RUNNING);

    @Override
    public boolean offer(ByteBuffer message) {
      return state.get() != State.ENDED && responder.offer(message);
    }

    @Override
    public boolean send(ByteBuffer message) {
      return state.get() != State.ENDED && responder.send(message);
    }

    @Override
    public void pull(Feed feed) {
      responder.pull(feed);
    }

    @Override
    public void answer(Outcome.Answer answer) {
      end(() -> add(answer));
    }

    @Override
    public void cancelled() {
      end(() -> {});
    }

    private void end(Runnable result) {
      result.run();
      if (state.getAndSet(State.ENDED) == State.LEFT) {
        proceed();
      }
    }

    /** Whether the call has ended; if not, its end will go on. */
    boolean hasEnded() {
      return !state.compareAndSet(State.RUNNING, State.LEFT);
    }
  }
}
