package dev.tessera.runtime.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tessera.runtime.AskingServer;
import dev.tessera.runtime.auth.TestClock;
import dev.tessera.runtime.protocol.task.TaskBounds;
import dev.tessera.runtime.protocol.task.TaskRules;
import dev.tessera.runtime.tool.Tool;
import dev.tessera.runtime.tool.ToolCall;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * What is left of thousands of tasks: their results, as long as these are kept, and nothing else.
 */
@Timeout(120)
class TaskLeaksTest {
  private static final int TASKS = 3_000;

  private final TestClock clock = new TestClock();
  private final Queue<WeakReference<ToolCall>> calls = new ConcurrentLinkedQueue<>();

  private TaskClient serve() {
    return new TaskClient(
        new AskingServer(
            Tool.Builder::optionalTask,
            call -> {
              calls.add(new WeakReference<>(call));
              call.task().begin();
              call.task().status("Working");
              call.result().value("done");
            }),
        new TaskRules(
            Duration.ofHours(1),
            Duration.ofSeconds(1),
            new TaskBounds(1_000, 1_000, 64 << 20, 64 << 20),
            clock,
            Optional.empty()));
  }

  private static long threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith("tessera-task-"))
        .count();
  }

  @Test
  void requestsAreForgottenWhenTheirToolsEndAndThreadsGo() throws Exception {
    String day = ",\"arguments\":{\"day\":\"" + "x".repeat(10_000) + "\"}";
    try (TaskClient client = serve()) {
      List<String> tasks = new ArrayList<>();
      for (int i = 0; i < TASKS; i++) {
        tasks.add(client.begin(day));
        if (i % 100 == 0) {
          client.cancel(tasks.get(i));
        }
      }
      for (String task : tasks) {
        client.await(task, "\"c"); // completed or cancelled
      }
      awaitNone("calls", () -> calls.stream().filter(it -> it.get() != null).count());
      awaitNone("threads", TaskLeaksTest::threads);
      assertThat(client.state(tasks.get(TASKS - 1))).contains("done");
      clock.advance(Duration.ofHours(1));
      assertThat(client.get(tasks.get(TASKS - 1))).contains("-32602");
    }
    assertThat(calls).hasSize(TASKS);
  }

  private interface Count {
    long now();
  }

  private static void awaitNone(String what, Count count) throws InterruptedException {
    long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (count.now() > 0) {
      if (System.nanoTime() - end > 0) {
        throw new AssertionError(count.now() + " " + what + " are left");
      }
      System.gc();
      Thread.sleep(100);
    }
  }
}
