package dev.tessera.runtime.protocol.message;

import java.util.List;

/** The headers that came with a request over HTTP. */
@FunctionalInterface
public interface MessageHeaders {
  /** The header that says which revision a request speaks. */
  String PROTOCOL_VERSION = "MCP-Protocol-Version";

  /** The header that says which session a request belongs to. */
  String SESSION_ID = "Mcp-Session-Id";

  /** The header that says which event of a stream a client has had last. */
  String LAST_EVENT_ID = "Last-Event-ID";

  /**
   * The values of a header in the order they came, one for each line, with outer white space gone.
   *
   * @param name the name, in any case
   * @return empty if there is no such header
   */
  List<String> values(String name);

  /** Whose they are, as far as the transport tells clients apart. */
  default Object client() {
    return "";
  }
}
