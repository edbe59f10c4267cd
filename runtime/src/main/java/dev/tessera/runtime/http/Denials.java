package dev.tessera.runtime.http;

import dev.tessera.runtime.tool.Decision;
import io.undertow.server.HttpServerExchange;

/** Sends a guard's refusal. */
@FunctionalInterface
interface Denials {
  void send(HttpServerExchange exchange, Decision decision);
}
