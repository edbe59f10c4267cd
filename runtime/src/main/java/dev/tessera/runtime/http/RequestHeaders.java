package dev.tessera.runtime.http;

import dev.tessera.runtime.protocol.message.MessageHeaders;
import dev.tessera.runtime.tool.Caller;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderValues;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The headers of a request as the protocol engine reads them. */
record RequestHeaders(HttpServerExchange exchange, Caller caller, CallLimits limits)
    implements MessageHeaders {

  @Override
  public List<String> values(String name) {
    HeaderValues values = exchange.getRequestHeaders().get(HeaderNames.of(name));
    if (values == null) {
      return List.of();
    }
    if (values.size() == 1) {
      return List.of(values.getFirst().strip());
    }
    List<String> stripped = new ArrayList<>(values.size());
    values.forEach(value -> stripped.add(value.strip()));
    return stripped;
  }

  @Override
  public Optional<String> single(String name) {
    HeaderValues values = exchange.getRequestHeaders().get(HeaderNames.of(name));
    return values == null || values.size() != 1
        ? Optional.empty()
        : Optional.of(values.getFirst().strip());
  }

  @Override
  public Object client() {
    return limits.client(exchange, caller);
  }
}
