package dev.tessera.runtime.http;

import dev.tessera.runtime.protocol.message.MessageHeaders;
import io.undertow.util.HttpString;

/** Header names that Undertow has no constant for, resolved once. */
final class HeaderNames {
  static final HttpString ALLOW_HEADERS = new HttpString("Access-Control-Allow-Headers");
  static final HttpString ALLOW_METHODS = new HttpString("Access-Control-Allow-Methods");
  static final HttpString ALLOW_ORIGIN = new HttpString("Access-Control-Allow-Origin");
  static final HttpString EXPOSE_HEADERS = new HttpString("Access-Control-Expose-Headers");
  static final HttpString MAX_AGE = new HttpString("Access-Control-Max-Age");
  static final HttpString REQUEST_HEADERS = new HttpString("Access-Control-Request-Headers");

  static final HttpString PROTOCOL_VERSION = new HttpString(MessageHeaders.PROTOCOL_VERSION);
  static final HttpString SESSION_ID = new HttpString(MessageHeaders.SESSION_ID);
  static final HttpString METHOD = new HttpString(MessageHeaders.METHOD);
  static final HttpString NAME = new HttpString(MessageHeaders.NAME);

  private HeaderNames() {}

  /** The name of a header: not made anew if nearly every request has it. */
  static HttpString of(String name) {
    return switch (name) {
      case MessageHeaders.PROTOCOL_VERSION -> PROTOCOL_VERSION;
      case MessageHeaders.SESSION_ID -> SESSION_ID;
      case MessageHeaders.METHOD -> METHOD;
      case MessageHeaders.NAME -> NAME;
      default -> new HttpString(name);
    };
  }
}
