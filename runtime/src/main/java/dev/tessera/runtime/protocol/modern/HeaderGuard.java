package dev.tessera.runtime.protocol.modern;

import dev.tessera.runtime.protocol.call.ToolTable;
import dev.tessera.runtime.protocol.message.MessageHeaders;
import dev.tessera.runtime.protocol.message.Revision;
import dev.tessera.runtime.tool.Caller;
import dev.tessera.runtime.tool.Decision;
import java.util.List;
import java.util.Optional;

/**
 * Refuses a call as soon as its headers name the tool, so that a caller who may not have it is not
 * listened to. What it lets pass is asked for again at the body; that is all that happens where the
 * access policy wants an answer which only a request that has been read can have.
 */
public final class HeaderGuard {
  private final ToolTable tools;

  /** A guard before these tools. */
  public HeaderGuard(ToolTable tools) {
    this.tools = tools;
  }

  /** The refusal of the guard of the tool that the headers name, if it refuses. */
  public Optional<Decision> refusal(MessageHeaders headers, Caller caller) {
    if (!isOnly(headers.values(HeaderRules.VERSION), Revision.MODERN.text())
        || !isOnly(headers.values(HeaderRules.METHOD), "tools/call")) {
      return Optional.empty();
    }
    List<String> names = headers.values(HeaderRules.NAME);
    if (names.size() != 1) {
      return Optional.empty();
    }
    return HeaderValue.decode(names.get(0)).flatMap(name -> tools.earlyRefusal(name, caller));
  }

  private static boolean isOnly(List<String> values, String expected) {
    return values.size() == 1 && values.get(0).equals(expected);
  }
}
