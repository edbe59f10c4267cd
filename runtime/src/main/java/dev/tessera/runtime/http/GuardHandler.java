package dev.tessera.runtime.http;

import dev.tessera.runtime.protocol.Engine;
import dev.tessera.runtime.tool.Caller;
import dev.tessera.runtime.tool.Decision;
import io.undertow.server.HttpServerExchange;
import java.util.Optional;

/** Asks the guard before the body is read, as far as the headers name the operation. */
final class GuardHandler implements CallerHandler {
  private final Engine engine;
  private final CallLimits limits;
  private final Denials denials;
  private final CallerHandler next;

  GuardHandler(Engine engine, CallLimits limits, Denials denials, CallerHandler next) {
    this.engine = engine;
    this.limits = limits;
    this.denials = denials;
    this.next = next;
  }

  @Override
  public void handle(HttpServerExchange exchange, Caller caller) throws Exception {
    RequestHeaders headers = new RequestHeaders(exchange, caller, limits);
    Optional<Decision> refusal = engine.refusal(headers, caller);
    if (refusal.isPresent()) {
      denials.forbidden(exchange, caller, refusal.get());
    } else {
      next.handle(exchange, caller);
    }
  }
}
