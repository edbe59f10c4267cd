package dev.tessera.dev.web;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.StatusCodes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Reads the whole body of a request of one content type; refusals of what reads it become OAuth's
 * error answer.
 */
public final class Body {
  public static final String FORM = "application/x-www-form-urlencoded";
  public static final String JSON = "application/json";

  private static final int MAX_BYTES = 64 * 1024;

  /** What is done with the body. */
  @FunctionalInterface
  public interface Reader {
    void read(HttpServerExchange exchange, String body) throws OAuthException;
  }

  private Body() {}

  public static HttpHandler of(String contentType, Reader reader) {
    return exchange -> {
      if (!contentType.equals(mediaType(exchange))) {
        Responses.error(
            exchange, OAuthException.invalidRequest("The body must be " + contentType + "."));
        return;
      }
      exchange.getRequestReceiver().setMaxBufferSize(MAX_BYTES);
      exchange
          .getRequestReceiver()
          .receiveFullBytes(
              (received, bytes) ->
                  answer(received, new String(bytes, StandardCharsets.UTF_8), reader),
              Body::unreadable);
    };
  }

  private static void answer(HttpServerExchange exchange, String body, Reader reader) {
    try {
      reader.read(exchange, body);
    } catch (OAuthException refusal) {
      Responses.error(exchange, refusal);
    }
  }

  private static void unreadable(HttpServerExchange exchange, IOException failure) {
    exchange.setStatusCode(StatusCodes.REQUEST_ENTITY_TOO_LARGE);
    exchange.endExchange();
  }

  private static String mediaType(HttpServerExchange exchange) {
    String header = exchange.getRequestHeaders().getFirst(Headers.CONTENT_TYPE);
    if (header == null) {
      return "";
    }
    int parameters = header.indexOf(';');
    return (parameters < 0 ? header : header.substring(0, parameters))
        .strip()
        .toLowerCase(Locale.ROOT);
  }
}
