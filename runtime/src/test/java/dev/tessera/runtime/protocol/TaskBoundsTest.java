package dev.tessera.runtime.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tessera.runtime.AskingServer;
import dev.tessera.runtime.OneTool;
import dev.tessera.runtime.SampleTools;
import dev.tessera.runtime.auth.TestClock;
import dev.tessera.runtime.protocol.call.CallRules;
import dev.tessera.runtime.protocol.task.TaskBounds;
import dev.tessera.runtime.protocol.task.TaskRules;
import dev.tessera.runtime.tool.Caller;
import dev.tessera.runtime.tool.ToolCall;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How many tasks there may be, how much of them is kept, and for how long. */
@Timeout(60)
class TaskBoundsTest {
  private static final String FULL =
      "\"code\":503,\"message\":\"There is no room for another task: too many are under way, or too"
          + " much of them is kept. Try again later, or cancel some.\"";

  private final TestClock clock = new TestClock();
  private final CountDownLatch mayEnd = new CountDownLatch(1);
  private TaskBounds bounds = TaskBounds.usual();
  private Duration timeToLive = Duration.ofHours(1);
  private Optional<Executor> executor = Optional.empty();
  private Optional<TaskClient> client = Optional.empty();

  @AfterEach
  void close() {
    mayEnd.countDown();
    client.ifPresent(TaskClient::close);
  }

  private TaskClient serve(OneTool.Body body) {
    return serve(Duration.ZERO, body);
  }

  /**
   * @param timeout how long the tool may take, by itself; zero if it says nothing
   */
  private TaskClient serve(Duration timeout, OneTool.Body body) {
    TaskRules rules = new TaskRules(timeToLive, Duration.ofSeconds(1), bounds, clock, executor);
    TaskClient made =
        new TaskClient(
            new AskingServer(
                tool ->
                    timeout.isZero() ? tool.optionalTask() : tool.optionalTask().timeout(timeout),
                call -> {
                  call.task().begin();
                  body.run(call);
                }),
            rules);
    client = Optional.of(made);
    return made;
  }

  private static Caller user(String subject) {
    return new Caller(
        Optional.of(subject),
        Optional.empty(),
        Optional.empty(),
        Set.of(),
        SampleTools.SCOPES.expand(Set.of()),
        Map.of());
  }

  private void wait(ToolCall call) throws InterruptedException {
    mayEnd.await();
    call.result().value("done");
  }

  /** The answer to a call as soon as there is room for it: whoever is done may be late to go. */
  private static String callOnceThereIsRoom(TaskClient client, String more)
      throws InterruptedException {
    String answer = client.call(more);
    while (answer.contains(FULL)) {
      Thread.sleep(5);
      answer = client.call(more);
    }
    return answer;
  }

  @Test
  void aCallerHasSoManyTasksAtWork() throws Exception {
    bounds = new TaskBounds(10, 2, 1 << 20, 1 << 20);
    TaskClient ann = serve(this::wait).as(user("ann"));
    String first = ann.begin();
    ann.begin();
    assertThat(ann.call("")).startsWith("503 ").contains(FULL);
    assertThat(ann.as(user("bob")).begin()).isNotEmpty();
    ann.cancel(first);
    assertThat(callOnceThereIsRoom(ann, "")).contains("\"taskId\"");
  }

  @Test
  void allHaveSoManyTasksAtWorkTogether() throws Exception {
    bounds = new TaskBounds(3, 2, 1 << 20, 1 << 20);
    TaskClient ann = serve(this::wait).as(user("ann"));
    ann.begin();
    ann.begin();
    TaskClient bob = ann.as(user("bob"));
    String task = bob.begin();
    assertThat(bob.call("")).startsWith("503 ").contains(FULL);
    assertThat(bob.state(task)).contains("\"working\"");
    mayEnd.countDown();
    assertThat(callOnceThereIsRoom(bob, "")).contains("\"taskId\"");
  }

  @Test
  void aToolThatIsCancelledTakesItsPlaceUntilItHasReturned() throws Exception {
    bounds = new TaskBounds(1, 1, 1 << 20, 1 << 20);
    TaskClient ann =
        serve(
            call -> {
              while (mayEnd.getCount() > 0) {
                Thread.onSpinWait();
              }
            });
    String task = ann.begin();
    ann.cancel(task);
    ann.await(task, "\"cancelled\"");
    assertThat(ann.call("")).contains(FULL);
    mayEnd.countDown();
    assertThat(callOnceThereIsRoom(ann, "")).contains("\"taskId\"");
  }

  @Test
  void aCallThatBecomesNoTaskTakesNoPlace() throws Exception {
    bounds = new TaskBounds(1, 1, 10_000, 10_000);
    TaskClient ann = serve(call -> call.result().value("done"));
    for (int i = 0; i < 100; i++) {
      assertThat(callOnceThereIsRoom(ann, ",\"arguments\":{\"other\":1}")).contains("isError");
    }
  }

  @Test
  void whatIsKeptOfTasksIsBoundedForEachCaller() throws Exception {
    bounds = new TaskBounds(10, 10, 50_000, 20_000);
    TaskClient ann = serve(call -> call.result().value("x".repeat(6_000))).as(user("ann"));
    ann.await(ann.begin(), "\"completed\"");
    ann.await(ann.begin(), "\"completed\"");
    TaskClient bob = ann.as(user("bob"));
    bob.await(bob.begin(), "\"completed\"");
    String task = ann.begin();
    assertThat(ann.await(task, "\"failed\""))
        .contains("\"error\":{\"code\":-32603,\"message\":\"The result has ", "no room to keep it");
    clock.advance(timeToLive);
    ann.await(ann.begin(), "\"completed\"");
  }

  @Test
  void aLongRequestIsKeptAsLongAsItsToolIsAtWork() throws Exception {
    bounds = new TaskBounds(10, 10, 30_000, 30_000);
    TaskClient ann = serve(this::wait);
    String day = ",\"arguments\":{\"day\":\"" + "x".repeat(20_000) + "\"}";
    String task = ann.begin(day);
    assertThat(ann.call(day)).contains(FULL);
    mayEnd.countDown();
    ann.await(task, "\"completed\"");
    assertThat(ann.begin(day)).isNotEmpty();
  }

  @Test
  void smallTasksAreBoundedInNumber() throws Exception {
    bounds = new TaskBounds(10, 10, 50_000, 50_000);
    TaskClient ann = serve(call -> call.result().value(""));
    int begun = 0;
    while (!ann.call("").contains(FULL)) {
      begun++;
      Thread.sleep(1);
    }
    assertThat(begun).isBetween(10, 30);
    clock.advance(timeToLive);
    assertThat(ann.begin()).isNotEmpty();
  }

  @Test
  void aResultIsKeptForItsTimeAndThenAsIfItHadNeverBeen() throws Exception {
    TaskClient ann = serve(this::wait);
    String task = ann.begin();
    clock.advance(Duration.ofMinutes(50));
    mayEnd.countDown();
    assertThat(ann.await(task, "\"completed\"")).contains("\"ttlMs\":6600000");
    clock.advance(Duration.ofMinutes(59));
    assertThat(ann.state(task)).contains("\"text\":\"done\"");
    clock.advance(Duration.ofMinutes(1));
    for (String method : new String[] {"tasks/get", "tasks/update", "tasks/cancel"}) {
      assertThat(ann.about(method, task, ",\"inputResponses\":{}"))
          .isEqualTo(ann.about(method, "nothing", ",\"inputResponses\":{}"))
          .contains("-32602");
    }
  }

  @Test
  void aTaskAtWorkIsNeverForgotten() {
    TaskClient ann = serve(Duration.ofDays(1), this::wait);
    String task = ann.begin();
    clock.advance(Duration.ofHours(23));
    assertThat(ann.state(task)).contains("\"working\"", "\"ttlMs\":86400000");
  }

  @Test
  void aToolThatTakesTooLongIsStopped() throws Exception {
    timeToLive = Duration.ofMillis(50);
    TaskClient ann = serve(this::wait);
    assertThat(ann.await(ann.begin(), "\"completed\""))
        .contains("The tool took too long and was stopped.", "\"isError\":true");
  }

  @Test
  void aToolMaySayItselfHowLongItTakes() throws Exception {
    TaskClient ann = serve(Duration.ofMillis(50), this::wait);
    String task = ann.begin();
    assertThat(ann.await(task, "\"completed\"")).contains("The tool took too long");
  }

  /** A tool that begins a task when it may. */
  private TaskClient serve(Duration timeout, Duration callTimeout, CountDownLatch mayBegin) {
    TaskRules rules = new TaskRules(timeToLive, Duration.ofSeconds(1), bounds, clock, executor);
    CallRules usual = CallRules.usual();
    TaskClient made =
        new TaskClient(
            new Engine(
                new AskingServer(
                    tool ->
                        timeout.isZero()
                            ? tool.optionalTask()
                            : tool.optionalTask().timeout(timeout),
                    call -> {
                      mayBegin.await();
                      call.task().begin();
                      wait(call);
                    }),
                new CallRules(
                    callTimeout, usual.inputTime(), usual.maxConcurrent(), rules, List.of())));
    client = Optional.of(made);
    return made;
  }

  @Test
  void beforeATaskBeginsTheTimeIsThatOfACall() {
    TaskClient ann = serve(Duration.ofMillis(50), Duration.ofHours(1), new CountDownLatch(1));
    assertThat(ann.call("")).contains("The tool took too long").doesNotContain("taskId");
  }

  @Test
  void aTaskGoesOnWhereACallWouldBeStopped() throws Exception {
    TaskClient ann = serve(Duration.ZERO, Duration.ofSeconds(2), new CountDownLatch(0));
    String task = ann.begin();
    Thread.sleep(2_500);
    assertThat(ann.state(task)).contains("\"working\"");
    mayEnd.countDown();
    ann.await(task, "\"text\":\"done\"");
  }

  @Test
  void aTaskWithoutLimitSaysSo() throws Exception {
    TaskRules rules = new TaskRules(timeToLive, Duration.ofSeconds(1), bounds, clock, executor);
    TaskClient ann =
        new TaskClient(
            new AskingServer(
                tool -> tool.requiredTask().timeout(Duration.ZERO),
                call -> {
                  call.task().begin();
                  wait(call);
                }),
            rules);
    client = Optional.of(ann);
    String task = ann.begin();
    assertThat(ann.state(task)).contains("\"ttlMs\":null");
    mayEnd.countDown();
    assertThat(ann.await(task, "\"completed\"")).contains("\"ttlMs\":3600000");
  }

  @Test
  void anExecutorThatRefusesIsTooBusy() {
    executor =
        Optional.of(
            run -> {
              throw new RejectedExecutionException();
            });
    bounds = new TaskBounds(1, 1, 10_000, 10_000);
    TaskClient ann = serve(this::wait);
    for (int i = 0; i < 3; i++) {
      assertThat(ann.call("")).startsWith("503 ").contains("Too many calls are under way");
    }
  }

  @Test
  void tasksThatAreStoppedWithTheirServerAreOver() throws Exception {
    CountDownLatch interrupted = new CountDownLatch(1);
    TaskClient ann =
        serve(
            call -> {
              try {
                wait(call);
              } catch (InterruptedException e) {
                interrupted.countDown();
                throw e;
              }
            });
    String task = ann.begin();
    ann.close();
    interrupted.await();
    assertThat(ann.get(task)).contains("-32602");
    assertThat(ann.call("")).contains(FULL);
  }
}
