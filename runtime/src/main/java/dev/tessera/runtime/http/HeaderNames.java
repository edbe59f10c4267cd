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

  private HeaderNames() {}
}
