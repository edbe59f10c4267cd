package dev.tessera.runtime.protocol.message;

import java.util.List;
import java.util.Optional;

/** The headers that came with a request over HTTP. */
@FunctionalInterface
public interface MessageHeaders {
  /** The header that says which revision a request speaks. */
  String PROTOCOL_VERSION = "MCP-Protocol-Version";

  /** The header that repeats the method of a request, since 2026-07-28. */
  String METHOD = "Mcp-Method";

  /** The header that repeats what the request is about, since 2026-07-28. */
  String NAME = "Mcp-Name";

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

  /**
   * The value of a header that is there exactly once, with outer white space gone.
   *
   * @param name the name, in any case
   */
  default Optional<String> single(String name) {
    List<String> values = values(name);
    return values.size() == 1 ? Optional.of(values.get(0)) : Optional.empty();
  }

  /** Whose they are, as far as the transport tells clients apart. */
  default Object client() {
    return "";
  }
}
