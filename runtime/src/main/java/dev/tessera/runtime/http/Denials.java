package dev.tessera.runtime.http;

import dev.tessera.runtime.tool.Caller;
import dev.tessera.runtime.tool.Decision;
import io.undertow.server.HttpServerExchange;
import java.util.Optional;

/** Sends a guard's refusal, of the message that calls itself so, if it has been read. */
@FunctionalInterface
interface Denials {
  void send(
      HttpServerExchange exchange, Caller caller, Decision decision, Optional<String> request);
}
