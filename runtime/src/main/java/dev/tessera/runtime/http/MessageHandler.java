package dev.tessera.runtime.http;

import dev.tessera.runtime.protocol.CallSlots;
import dev.tessera.runtime.protocol.Engine;
import dev.tessera.runtime.protocol.message.Outcome;
import dev.tessera.runtime.protocol.subscribe.ListenerSlots;
import dev.tessera.runtime.tool.Caller;
import io.undertow.server.HttpServerExchange;
import java.time.Duration;

/** Gives the message to the engine and sends what comes of it. */
final class MessageHandler implements MessageReceiver {
  private final Engine engine;
  private final CallThreads threads;
  private final CallLimits limits;
  private final Denials denials;
  private final EventStream.Settings streams;
  private final Departures departures = new Departures(Duration.ofMillis(100));

  /** There may be very many, of whose clients nobody waits for an answer. */
  private final Departures listenersDepartures = new Departures(Duration.ofSeconds(2));

  private final Deadline taken;

  /**
   * @param threads run what may block
   * @param limits bounds how often tools are called
   * @param taken bounds the time for an answer
   */
  MessageHandler(
      Engine engine,
      CallThreads threads,
      CallLimits limits,
      Denials denials,
      EventStream.Settings streams,
      Deadline taken) {
    this.engine = engine;
    this.threads = threads;
    this.limits = limits;
    this.denials = denials;
    this.streams = streams;
    this.taken = taken;
  }

  @Override
  public void receive(HttpServerExchange exchange, Caller caller, byte[] body) {
    RequestHeaders headers = new RequestHeaders(exchange, caller, limits);
    answer(exchange, caller, engine.receive(body, headers, caller));
  }

  private void answer(HttpServerExchange exchange, Caller caller, Outcome outcome) {
    if (outcome instanceof Outcome.Answer answer) {
      Answers.json(exchange, answer);
    } else if (outcome instanceof Outcome.Call call) {
      if (limits.admitsCalls(exchange, caller, call.listens() ? 1 : call.calls())) {
        call.denied().forEach(denied -> denials.deniedInBatch(exchange, caller, denied));
        if (call.listens()) {
          listen(exchange, caller, call);
        } else {
          call(exchange, caller, call);
        }
      } else {
        call.busy(); // it has been answered, and is not run
      }
    } else if (outcome instanceof Outcome.Denied denied) {
      denials.denied(exchange, caller, denied);
    } else if (outcome instanceof Outcome.Unauthenticated) {
      denials.unauthenticated(exchange);
    } else if (outcome instanceof Outcome.Accepted) {
      Answers.empty(exchange, 202);
    } else if (outcome instanceof Outcome.Opened opened) {
      exchange.getResponseHeaders().put(HeaderNames.SESSION_ID, opened.sessionId());
      Answers.json(exchange, opened.answer().status(), opened.answer().body());
    } else if (outcome instanceof Outcome.NoSession refusal) {
      denials.noSession(exchange, caller, refusal);
    }
  }

  private void call(HttpServerExchange exchange, Caller caller, Outcome.Call call) {
    CallSlots slots = engine.slots();
    if (!slots.take(call)) {
      limits.busy(exchange, caller, call.busy());
      return;
    }
    Runnable end = () -> slots.give(call.calls());
    new HttpCall(exchange, call, streams, departures, end, taken).start(threads.of(call));
  }

  private void listen(HttpServerExchange exchange, Caller caller, Outcome.Call call) {
    ListenerSlots slots = engine.listeners();
    Object client = limits.client(exchange, caller);
    if (!slots.take(client)) {
      limits.tooManySubscriptions(exchange, caller, call.busy());
      return;
    }
    Runnable end = () -> slots.give(client);
    new HttpCall(exchange, call, streams, listenersDepartures, end, taken)
        .start(exchange.getIoThread());
  }
}
