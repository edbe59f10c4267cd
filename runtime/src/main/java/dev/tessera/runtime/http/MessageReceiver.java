package dev.tessera.runtime.http;

import dev.tessera.runtime.tool.Caller;
import io.undertow.server.HttpServerExchange;

/** A handler behind the body: it has the whole message. */
@FunctionalInterface
interface MessageReceiver {
  void receive(HttpServerExchange exchange, Caller caller, byte[] body) throws Exception;
}
