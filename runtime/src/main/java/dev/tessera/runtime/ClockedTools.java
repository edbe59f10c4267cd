package dev.tessera.runtime;

import dev.tessera.runtime.tool.McpTools;
import dev.tessera.runtime.tool.ServerDescription;
import dev.tessera.runtime.tool.ToolCall;
import java.time.Clock;

/**
 * Tools whose arguments are checked by a clock.
 *
 * @param tools the tools
 * @param clock what {@code @Past} and the like compare with
 */
record ClockedTools(McpTools tools, Clock clock) implements McpTools {
  @Override
  public ServerDescription description() {
    return tools.description();
  }

  @Override
  public void call(int tool, ToolCall call) throws Exception {
    call.arguments().clock(clock);
    tools.call(tool, call);
  }
}
