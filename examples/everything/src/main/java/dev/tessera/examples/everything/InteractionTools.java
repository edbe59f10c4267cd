package dev.tessera.examples.everything;

import dev.tessera.McpTool;
import dev.tessera.Public;
import dev.tessera.runtime.interaction.ClientLog;
import dev.tessera.runtime.interaction.Progress;

/** Tools that tell the client something while they work. */
@Public
public final class InteractionTools {
  private static final long A_MOMENT_MS = 50;

  @McpTool(description = "Reports its progress in three steps.", readOnly = true)
  public String testToolWithProgress(Progress progress) throws InterruptedException {
    for (int percent = 0; percent <= 100; percent += 50) {
      progress.report(percent, 100, "Completed step " + percent + " of 100");
      Thread.sleep(A_MOMENT_MS);
    }
    return "Progress was reported in three steps.";
  }

  @McpTool(description = "Logs three messages to the client.", readOnly = true)
  public String testToolWithLogging(ClientLog log) throws InterruptedException {
    log.info("Tool execution started");
    Thread.sleep(A_MOMENT_MS);
    log.info("Tool processing data");
    Thread.sleep(A_MOMENT_MS);
    log.info("Tool execution completed");
    return "Three messages were logged.";
  }

  @McpTool(description = "Logs a message to clients that ask for it.", readOnly = true)
  public String testLoggingTool(ClientLog log) {
    log.info("This message is for clients that have asked for it");
    return "A message was logged.";
  }
}
