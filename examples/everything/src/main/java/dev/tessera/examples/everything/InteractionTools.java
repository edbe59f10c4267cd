package dev.tessera.examples.everything;

import dev.tessera.McpTool;
import dev.tessera.Public;
import dev.tessera.runtime.interaction.Cancellation;
import dev.tessera.runtime.interaction.ClientLog;
import dev.tessera.runtime.interaction.Polling;
import dev.tessera.runtime.interaction.Progress;
import dev.tessera.runtime.interaction.TraceContext;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** Tools that tell the client something while they work. */
@Public
public final class InteractionTools {
  private static final long A_MOMENT_MS = 50;
  private static final long TWO_SECONDS_MS = 2000;

  private final AtomicInteger cancelled = new AtomicInteger();

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

  @McpTool(description = "Waits two seconds, unless it is cancelled.", readOnly = true)
  public String testCancellation(Cancellation cancellation) throws InterruptedException {
    cancellation.onCancel(cancelled::incrementAndGet);
    Thread.sleep(TWO_SECONDS_MS);
    return "Nobody has cancelled this call.";
  }

  @McpTool(
      description = "Lets go of its client, which comes back for the answer if it can.",
      readOnly = true)
  public String testReconnection(Polling polling) throws InterruptedException {
    boolean comesBack = polling.disconnect(Duration.ofMillis(A_MOMENT_MS));
    Thread.sleep(2 * A_MOMENT_MS);
    return comesBack ? "The client has come back." : "The client has waited.";
  }

  @McpTool(description = "Says how often the tool that waits was cancelled.", readOnly = true)
  public String testCancelledCalls() {
    return String.valueOf(cancelled);
  }

  @McpTool(description = "Takes longer than it may.", readOnly = true, timeout = "100ms")
  public String testTimeout() throws InterruptedException {
    Thread.sleep(TWO_SECONDS_MS);
    return "Nobody will read this.";
  }

  @McpTool(description = "Says to which trace the call belongs.", readOnly = true)
  public String testTraceContext(TraceContext trace) {
    return trace.traceId().orElse("none");
  }
}
