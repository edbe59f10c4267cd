package dev.tessera.runtime.http;

import dev.tessera.runtime.tool.Caller;
import io.undertow.server.HttpServerExchange;

/** A handler behind authentication: it knows the caller. */
@FunctionalInterface
interface CallerHandler {
  void handle(HttpServerExchange exchange, Caller caller) throws Exception;
}
