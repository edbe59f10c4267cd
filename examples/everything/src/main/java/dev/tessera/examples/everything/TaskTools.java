package dev.tessera.examples.everything;

import dev.tessera.McpTool;
import dev.tessera.Public;
import dev.tessera.TaskSupport;
import dev.tessera.runtime.input.Elicit;
import dev.tessera.runtime.input.Elicited;
import dev.tessera.runtime.input.Question;
import dev.tessera.runtime.interaction.Progress;
import dev.tessera.runtime.interaction.Task;
import dev.tessera.runtime.tool.ClientCapabilities;
import dev.tessera.runtime.tool.ToolException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Tools that take their time: they go on as tasks for clients that know what that is. */
@Public
public final class TaskTools {
  private static final long A_MOMENT_MS = 1_000;

  @McpTool(
      description = "Computes for so many seconds; as a task, if it takes any time.",
      readOnly = true,
      task = TaskSupport.OPTIONAL)
  public String slowCompute(int seconds, Optional<String> label, Progress progress, Task task)
      throws InterruptedException {
    if (seconds > 0) {
      task.begin();
    }
    for (int passed = 0; passed < seconds; passed++) {
      progress.report(passed, seconds, "Computed for " + passed + " of " + seconds + " seconds");
      TimeUnit.SECONDS.sleep(1);
    }
    return "Computed " + label.orElse("it") + " in " + seconds + " seconds.";
  }

  @McpTool(
      description = "Fails after a moment; only as a task.",
      readOnly = true,
      task = TaskSupport.REQUIRED)
  public String failingJob() throws InterruptedException {
    Thread.sleep(A_MOMENT_MS);
    throw new ToolException("The job has failed, as it always does.");
  }

  @McpTool(
      description = "Needs an extension that no client has.",
      readOnly = true,
      task = TaskSupport.OPTIONAL)
  public String protocolErrorJob(ClientCapabilities client) {
    client.requireExtension("dev.tessera/nowhere");
    return "This client has everything.";
  }

  @McpTool(
      description = "Asks whether to delete a file, and deletes nothing.",
      task = TaskSupport.OPTIONAL)
  public String confirmDelete(String filename, Elicit<Confirmation> confirm) {
    Elicited<Confirmation> answer = confirm.ask("Delete " + filename + "?");
    boolean confirmed = answer.accepted() && answer.value().confirm();
    return filename + (confirmed ? " would be deleted now." : " stays.");
  }

  @McpTool(description = "Asks two things at once.", task = TaskSupport.OPTIONAL)
  public String multiInput(Elicit<Signature> first, Elicit<Signature> second) {
    Question<Elicited<Signature>> one = first.request("Who signs first?");
    Question<Elicited<Signature>> other = second.request("Who signs second?");
    return signed(one.get()) + ", " + signed(other.get());
  }

  @McpTool(
      description = "Asks the user for a name, and goes on as a task.",
      task = TaskSupport.REQUIRED)
  public String testToolWithTask(Elicit<InputTools.Name> userName, Task task)
      throws InterruptedException {
    Elicited<InputTools.Name> answer = userName.ask("What is your name?");
    task.begin();
    task.status("Thinking of a greeting");
    Thread.sleep(A_MOMENT_MS);
    return "Hello, " + (answer.accepted() ? answer.value().name() : "whoever you are") + "!";
  }

  private static String signed(Elicited<Signature> answer) {
    return answer.accepted() && answer.value().confirm() ? answer.value().name() : "nobody";
  }

  /** A form. */
  public record Confirmation(boolean confirm) {}

  /** A form. */
  public record Signature(String name, boolean confirm) {}
}
