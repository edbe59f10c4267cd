package dev.tessera.runtime.protocol.message;

import java.util.List;

/** The headers that came with a message over HTTP; on stdio there are none. */
@FunctionalInterface
public interface MessageHeaders {
  /** The header that says which revision a request speaks. */
  String PROTOCOL_VERSION = "MCP-Protocol-Version";

  /**
   * The values of a header in the order they came, one for each line, with outer white space gone.
   *
   * @param name the name, in any case
   * @return empty if there is no such header
   */
  List<String> values(String name);
}
