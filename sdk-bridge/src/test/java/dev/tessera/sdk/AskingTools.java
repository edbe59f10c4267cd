package dev.tessera.sdk;

import dev.tessera.McpPrompt;
import dev.tessera.McpServer;
import dev.tessera.McpTool;
import dev.tessera.Public;
import dev.tessera.TaskSupport;
import dev.tessera.runtime.input.Elicit;
import dev.tessera.runtime.input.ElicitUrl;
import dev.tessera.runtime.input.Elicited;
import dev.tessera.runtime.input.Question;
import dev.tessera.runtime.input.RequestState;
import dev.tessera.runtime.input.Root;
import dev.tessera.runtime.input.Roots;
import dev.tessera.runtime.input.Sampling;
import dev.tessera.runtime.input.SamplingMessage;
import dev.tessera.runtime.input.SamplingRequest;
import dev.tessera.runtime.input.SamplingResult;
import dev.tessera.runtime.interaction.Cancellation;
import dev.tessera.runtime.interaction.Progress;
import dev.tessera.runtime.interaction.Task;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;

/** Tools, and a prompt, that ask their client, or take their time. */
@McpServer(name = "Asking", version = "1.0.0")
@Public
public final class AskingTools {
  final CountDownLatch interrupted = new CountDownLatch(1);

  /** What is ordered. */
  public record Order(String item, byte count) {}

  /** Asks for a form. */
  @McpTool
  public String order(Elicit<Order> order, RequestState<Order> kept) {
    Elicited<Order> answer = order.ask("What?");
    answer.content().ifPresent(kept::set);
    return answer.action() + " " + kept.get();
  }

  /** Asks for a visit to a page. */
  @McpTool
  public String pay(ElicitUrl page) {
    return page.ask("Pay, please.", URI.create("https://example.com/pay")).action().toString();
  }

  /** Asks the model. */
  @McpTool
  public String think(Sampling model) {
    SamplingResult result =
        model.ask(
            SamplingRequest.of(
                    List.of(SamplingMessage.user("Why?"), SamplingMessage.assistant("Hm.")), 50)
                .withSystemPrompt("Be brief.")
                .withTemperature(0.5)
                .withStopSequences("END")
                .withModelHints("small"));
    return result.model() + " " + result.text() + " " + result.stopReason();
  }

  /** Asks for the roots, and for a form at the same time. */
  @McpTool
  public String both(Roots roots, Elicit<Order> order) {
    Question<List<Root>> first = roots.request();
    Question<Elicited<Order>> second = order.request("What?");
    return second.get().value().item() + " in " + first.get().get(0).uri();
  }

  /** Says what it could ask for. */
  @McpTool
  public List<Boolean> able(Elicit<Order> form, ElicitUrl page, Sampling model, Roots roots) {
    return List.of(
        form.isSupported(), page.isSupported(), model.isSupported(), roots.isSupported());
  }

  /** Goes on as a task, where there are tasks. */
  @McpTool(task = TaskSupport.REQUIRED)
  public String archive(Progress progress, Task task) {
    task.begin();
    progress.report(1, 2, "Archiving");
    task.status("Archiving");
    return "archived";
  }

  /** Never comes to an end by itself. */
  @McpTool(timeout = "300ms")
  public String sleep(Cancellation cancellation) throws InterruptedException {
    try {
      new CountDownLatch(1).await();
      return "";
    } finally {
      if (cancellation.isCancelled()) {
        interrupted.countDown();
      }
    }
  }

  /** Promises what never comes. */
  @McpTool(timeout = "300ms", blocking = false)
  public CompletableFuture<String> promise() {
    CompletableFuture<String> never = new CompletableFuture<>();
    CompletionStage<String> ended = never;
    ended.whenComplete((value, failure) -> interrupted.countDown());
    return never;
  }

  /** Never comes to an end by itself, either. */
  @McpTool
  public String dream() throws InterruptedException {
    new CountDownLatch(1).await();
    return "";
  }

  /** Greets. */
  @McpPrompt
  public String greet(Elicit<Order> order) {
    return "Order " + order.ask("What?").value().item() + ".";
  }
}
