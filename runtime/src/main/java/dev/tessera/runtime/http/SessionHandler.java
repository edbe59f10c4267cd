package dev.tessera.runtime.http;

import dev.tessera.runtime.protocol.Engine;
import dev.tessera.runtime.protocol.message.Outcome;
import dev.tessera.runtime.tool.Caller;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Methods;
import io.undertow.util.SameThreadExecutor;
import java.time.Duration;
import java.time.Instant;

/**
 * Serves what clients ask of their sessions besides messages: to listen with GET, and to end one
 * with DELETE (MCP 2025-11-25, Transports). Who listens does so until the access token expires.
 */
final class SessionHandler implements CallerHandler {
  private final Engine engine;
  private final CallLimits limits;
  private final Denials denials;
  private final EventStream.Settings streams;

  SessionHandler(Engine engine, CallLimits limits, Denials denials, EventStream.Settings streams) {
    this.engine = engine;
    this.limits = limits;
    this.denials = denials;
    this.streams = streams;
  }

  @Override
  public void handle(HttpServerExchange exchange, Caller caller) {
    RequestHeaders headers = new RequestHeaders(exchange, caller, limits);
    answer(
        exchange,
        caller,
        exchange.getRequestMethod().equals(Methods.DELETE)
            ? engine.endSession(headers, caller)
            : engine.listen(headers, caller));
  }

  private void answer(HttpServerExchange exchange, Caller caller, Outcome outcome) {
    if (outcome instanceof Outcome.Stream wanted) {
      exchange.dispatch(SameThreadExecutor.INSTANCE, () -> listen(exchange, caller, wanted));
    } else if (outcome instanceof Outcome.NoSession refusal) {
      denials.noSession(exchange, caller, refusal);
    } else if (outcome instanceof Outcome.Answer answer) {
      Answers.json(exchange, answer.status(), answer.body());
    } else {
      // Ended; or nothing comes any more, which tells a client not to come back (HTML, Server-sent
      // events, Processing model).
      Answers.empty(exchange, 204);
    }
  }

  private void listen(HttpServerExchange exchange, Caller caller, Outcome.Stream wanted) {
    EventStream stream = new EventStream(exchange, streams, () -> {});
    stream.open();
    caller.expiry().ifPresent(at -> new Deadline(untilThen(at)).start(exchange, stream::close));
    wanted.begin(stream);
  }

  private static Duration untilThen(Instant moment) {
    Duration left = Duration.between(Instant.now(), moment);
    return left.isNegative() ? Duration.ZERO : left;
  }
}
