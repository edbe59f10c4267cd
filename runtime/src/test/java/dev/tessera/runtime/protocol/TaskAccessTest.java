package dev.tessera.runtime.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tessera.runtime.AccessTools;
import dev.tessera.runtime.server.McpFeatures;
import dev.tessera.runtime.server.ServerDescription;
import dev.tessera.runtime.tool.AccessPolicy;
import dev.tessera.runtime.tool.AccessPolicy.ScopeDenial;
import dev.tessera.runtime.tool.AccessPolicy.Visibility;
import dev.tessera.runtime.tool.Caller;
import dev.tessera.runtime.tool.Guard;
import dev.tessera.runtime.tool.Tool;
import dev.tessera.runtime.tool.ToolCall;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose a task is: the principal's who has begun it, as long as that may call its tool. */
@Timeout(60)
class TaskAccessTest {
  private static final String[] METHODS = {"tasks/get", "tasks/update", "tasks/cancel"};
  private static final Caller ANN = user("ann", "app", "acme", "https://a.example", "notes:read");

  private final CountDownLatch mayEnd = new CountDownLatch(1);
  private Optional<TaskClient> client = Optional.empty();

  @AfterEach
  void close() {
    mayEnd.countDown();
    client.ifPresent(TaskClient::close);
  }

  private static Caller user(
      String subject, String app, String organisation, String issuer, String... scopes) {
    Set<String> granted = Set.of(scopes);
    return new Caller(
        Optional.of(subject),
        Optional.of(app),
        Optional.of(organisation),
        granted,
        AccessTools.SCOPES.expand(granted),
        Map.of("iss", issuer));
  }

  /** A tool {@code talk} behind this guard, which waits. */
  private TaskClient serve(Guard guard, AccessPolicy policy) {
    ServerDescription description =
        ServerDescription.named("Access", "1", AccessTools.SCOPES)
            .tools(Tool.named("talk", guard).optionalTask().textResult().build())
            .access(policy)
            .build();
    TaskClient made =
        new TaskClient(
            new McpFeatures() {
              @Override
              public ServerDescription description() {
                return description;
              }

              @Override
              public void call(int tool, ToolCall call) throws Exception {
                call.checkNoArguments();
                call.task().begin();
                mayEnd.await();
                call.result().value("done");
              }
            });
    client = Optional.of(made);
    return made;
  }

  private TaskClient serveReaders(AccessPolicy policy) {
    return serve(Guard.allOf(AccessTools.SCOPES, "notes:read"), policy);
  }

  private static String about(TaskClient who, String method, String task) {
    return who.about(method, task, ",\"inputResponses\":{}");
  }

  @ParameterizedTest
  @CsvSource({
    "bob, app,   acme,  https://a.example",
    "ann, other, acme,  https://a.example",
    "ann, app,   other, https://a.example",
    "ann, app,   acme,  https://b.example",
  })
  void somebodyElsesTaskIsAsUnknownAsOneThatNeverWas(
      String subject, String app, String organisation, String issuer) {
    TaskClient ann = serveReaders(AccessPolicy.usual()).as(ANN);
    TaskClient other = ann.as(user(subject, app, organisation, issuer, "notes:read"));
    String task = ann.begin();
    String before = ann.state(task);
    for (String method : METHODS) {
      assertThat(about(other, method, task))
          .isEqualTo(about(other, method, "nothing"))
          .startsWith("200 ")
          .contains("\"code\":-32602,\"message\":\"Unknown task; it may have expired\"");
    }
    assertThat(ann.state(task)).isEqualTo(before);
  }

  @Test
  void theSameCallerComesBackWithAnotherToken() {
    TaskClient ann = serveReaders(AccessPolicy.usual()).as(ANN);
    String task = ann.begin();
    Caller later =
        user("ann", "app", "acme", "https://a.example", "notes:read", "notes:write")
            .withRawToken("another");
    assertThat(ann.as(later).state(task)).contains("\"working\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"tasks/get", "tasks/update", "tasks/cancel"})
  void whoMayNoLongerCallTheToolIsRefusedAsWhenCallingIt(String method) {
    TaskClient ann = serveReaders(AccessPolicy.usual()).as(ANN);
    String task = ann.begin();
    TaskClient less = ann.as(user("ann", "app", "acme", "https://a.example"));
    assertThat(about(less, method, task))
        .startsWith("denied ")
        .contains("Insufficient permissions: `notes:read` scope required.");
    assertThat(ann.state(task)).contains("\"working\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"tasks/get", "tasks/update", "tasks/cancel"})
  void aResultOfTheToolThatSaysSoIsNoAnswerAboutTasks(String method) {
    TaskClient ann =
        serveReaders(AccessPolicy.usual().withScopeDenial(ScopeDenial.TOOL_RESULT)).as(ANN);
    String task = ann.begin();
    TaskClient less = ann.as(user("ann", "app", "acme", "https://a.example"));
    assertThat(less.call("")).contains("\"isError\":true").doesNotContain("taskId");
    assertThat(about(less, method, task)).startsWith("denied ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"tasks/get", "tasks/update", "tasks/cancel"})
  void whatIsHiddenFromSomebodyHasNoTaskEither(String method) {
    TaskClient ann = serveReaders(AccessPolicy.usual().withVisibility(Visibility.GRANTED)).as(ANN);
    String task = ann.begin();
    TaskClient less = ann.as(user("ann", "app", "acme", "https://a.example"));
    assertThat(about(less, method, task)).isEqualTo(about(less, method, "nothing"));
  }

  @Test
  void theGuardIsAskedBeforeThereIsATask() {
    TaskClient bob =
        serveReaders(AccessPolicy.usual()).as(user("bob", "app", "acme", "https://a.example"));
    assertThat(bob.call("")).startsWith("denied ");
  }

  @Test
  void theGuardComesBeforeTheNewsThatTheClientKnowsNoTasks() {
    TaskClient bob =
        serveReaders(AccessPolicy.usual()).as(user("bob", "app", "acme", "https://a.example"));
    assertThat(bob.capableOf("").call("")).startsWith("denied ");
  }

  @Test
  void callersWithoutATokenAreOneAndKeepTheirTasksApartFromOthers() {
    TaskClient nobody =
        serve(Guard.open(AccessTools.SCOPES), AccessPolicy.usual().withAnonymous())
            .as(Caller.anonymous(AccessTools.SCOPES));
    String task = nobody.begin();
    assertThat(nobody.as(Caller.anonymous(AccessTools.SCOPES)).state(task)).contains("\"working\"");
    assertThat(nobody.as(ANN).get(task)).contains("-32602");
    assertThat(nobody.get(nobody.as(ANN).begin())).contains("-32602");
  }

  @ParameterizedTest
  @ValueSource(strings = {"tasks/get", "tasks/update", "tasks/cancel"})
  void whoHasToLogInDoesNotLearnWhichTasksThereAre(String method) {
    TaskClient ann = serveReaders(AccessPolicy.usual().withAnonymous()).as(ANN);
    String task = ann.begin();
    TaskClient nobody = ann.as(Caller.anonymous(AccessTools.SCOPES));
    assertThat(about(nobody, method, task))
        .startsWith("unauthenticated ")
        .isEqualTo(about(nobody, method, "nothing"));
  }
}
