package dev.tessera.runtime.http;

import dev.tessera.runtime.protocol.message.MessageHeaders;
import dev.tessera.runtime.server.ServerDescription;
import dev.tessera.runtime.tool.HeaderParameter;
import dev.tessera.runtime.tool.Tool;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The headers that web pages may send to a server, in any case. */
final class AllowedHeaders {
  private static final List<String> ALWAYS =
      List.of(
          "Authorization",
          "Content-Type",
          "Accept",
          MessageHeaders.PROTOCOL_VERSION,
          MessageHeaders.METHOD,
          MessageHeaders.NAME,
          MessageHeaders.SESSION_ID,
          MessageHeaders.LAST_EVENT_ID);

  private static final Pattern PARAMETER =
      Pattern.compile("(?i)Mcp-Param-[!#$%&'*+.^_`|~0-9a-z-]{1,200}");

  private final ServerDescription server;
  private final Set<String> allowed = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
  private final String all;

  /** Those of this server, with the headers that repeat arguments of its tools. */
  AllowedHeaders(ServerDescription server) {
    this.server = server;
    Set<String> names = new LinkedHashSet<>(ALWAYS);
    if (!server.hidesOperations()) {
      for (Tool tool : server.tools()) {
        for (HeaderParameter header : tool.headers()) {
          names.add("Mcp-Param-" + header.name());
        }
      }
    }
    allowed.addAll(names);
    all = String.join(", ", names);
  }

  /** Whether they are those of this server, as it is at the moment. */
  boolean areOf(ServerDescription current) {
    return server == current;
  }

  /** All that have a name here, for a header. */
  String all() {
    return all;
  }

  /**
   * Whether a header may be sent. Where the names of those that repeat arguments would tell nobody
   * in particular of tools that not everybody is to know, it is any of such a form.
   */
  boolean contains(String name) {
    return allowed.contains(name)
        || (server.hidesOperations() && PARAMETER.matcher(name).matches());
  }
}
