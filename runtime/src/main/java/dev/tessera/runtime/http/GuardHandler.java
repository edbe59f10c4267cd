package dev.tessera.runtime.http;

import dev.tessera.runtime.protocol.Engine;
import dev.tessera.runtime.tool.Caller;
import dev.tessera.runtime.tool.Decision;
import io.undertow.server.HttpServerExchange;
import java.util.Optional;

/** Asks the guard before the body is read, as far as the headers name the operation. */
final class GuardHandler implements CallerHandler {
  private final Engine engine;
  private final Denials denials;
  private final CallerHandler next;

  GuardHandler(Engine engine, Denials denials, CallerHandler next) {
    this.engine = engine;
    this.denials = denials;
    this.next = next;
  }

  @Override
  public void handle(HttpServerExchange exchange, Caller caller) throws Exception {
    ExchangeHeaders headers = new ExchangeHeaders(exchange.getRequestHeaders());
    Optional<Decision> refusal = engine.refusal(headers, caller);
    if (refusal.isPresent()) {
      denials.forbidden(exchange, caller, refusal.get(), Optional.empty());
    } else {
      next.handle(exchange, caller);
    }
  }
}
