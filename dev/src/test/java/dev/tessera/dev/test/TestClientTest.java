package dev.tessera.dev.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tessera.dev.LocalScalekit;
import dev.tessera.runtime.TesseraServer;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The test client's expectations hold where they should, and fail where they should. */
class TestClientTest {
  private final TestServer server = TestServer.start(TesseraServer.builder(new Greeter()));
  private final TestClient client = server.client();
  private final TestClient friend = client.as("greet:use");

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void aResultIsComparedAsJson() {
    Answer answer = friend.call("greet", Map.of("name", "Ada")).assertOk();

    answer.assertStructured("{ \"text\": \"Hello, Ada!\" }");
    answer.assertStructured(Map.of("text", "Hello, Ada!"));
    answer.assertText("{\"text\":\"Hello, Ada!\"}");
    assertFails(
        () -> answer.assertStructured("{\"text\":\"Bye\"}"), "structured content {\"text\"");
    assertFails(() -> answer.assertText("Hello"), "the text \"Hello\"");
    assertFails(() -> answer.assertDenied("greet:use"), "403, as [greet:use] is required");
    assertFails(() -> answer.assertInvalidArguments("/name"), "a refusal of the arguments");
    assertFails(() -> answer.assertToolError("x"), "a tool error");
    assertFails(answer::assertLogInRequired, "401");
  }

  @Test
  void argumentsAreRepeatedAsHeadersWhereTheSchemaAsksForIt() {
    friend.call("greet", Map.of("name", "Ada")).assertStructured("{\"text\":\"Hello, Ada!\"}");
    friend.call("greet", Map.of("name", " Ádá")).assertStructured("{\"text\":\"Hello,  Ádá!\"}");
    friend
        .call("greet", Map.of("name", "=?base64?x?="))
        .assertStructured("{\"text\":\"Hello, =?base64?x?=!\"}");
  }

  @Test
  void olderRevisionsAreSpokenToo() {
    for (String revision : List.of("2025-11-25", "2025-06-18", "2025-03-26", "2024-11-05")) {
      friend
          .revision(revision)
          .call("greet", Map.of("name", "Ada"))
          .assertText("{\"text\":\"Hello, Ada!\"}");
    }
  }

  @Test
  void aDenialIsCheckedInAllItsParts() {
    Answer answer = client.as("other").call("greet", Map.of("name", "Ada"));

    answer.assertDenied("greet:use");
    answer.assertMessage("Insufficient permissions: `greet:use` scope required.");
    assertFails(() -> answer.assertDenied("other"), "a challenge for scope \"other\"");
    assertFails(answer::assertOk, "a result");
    assertFails(answer::assertInvalidToken, "401");
  }

  @Test
  void withoutATokenAndWithABadOneAreToldApart() {
    Answer nobody = client.call("greet", Map.of("name", "Ada"));
    Answer stale = client.with(token -> token.expired()).call("greet");

    nobody.assertLogInRequired();
    stale.assertInvalidToken();
    assertFails(nobody::assertInvalidToken, "error invalid_token");
    assertFails(stale::assertLogInRequired, "a challenge without an error");
  }

  @Test
  void everyFaultOfATokenIsRefused() {
    List<TestClient> faulty =
        List.of(
            client.with(token -> token.expired()),
            client.with(token -> token.notYetValid()),
            client.with(token -> token.noExpiry()),
            client.with(token -> token.wrongIssuer()),
            client.with(token -> token.wrongAudience()),
            client.with(token -> token.noAudience()),
            client.with(token -> token.wrongResource()),
            client.with(token -> token.signedByAnotherKey()),
            client.with(token -> token.signedByUnpublishedKey()),
            client.with(token -> token.unsigned()),
            client.with(token -> token.hmacSignedWithPublicKey()),
            client.with(token -> token.malformed()),
            client.with(token -> token.oversized()),
            client.withToken("not-a-token"));

    assertThat(faulty).allSatisfy(each -> each.call("careless").assertInvalidToken());
  }

  @Test
  void argumentsAreRefusedAtTheirPointers() {
    Answer answer = friend.callJson("greet", "{\"times\":1.5,\"a/b\":null}");

    answer.assertInvalidArguments("/name", "/times", "/a~1b");
    assertFails(() -> answer.assertInvalidArguments("/name"), "violations at [/name]");
  }

  @Test
  void whatTheToolSaysItselfIsAToolError() {
    Answer answer = friend.call("greet", Map.of("name", "nobody"));

    answer.assertToolError("There is nobody.");
    assertFails(answer::assertOk, "a result that is no error");
  }

  @Test
  void anUnknownToolIsAnErrorOfTheProtocol() {
    friend.call("no_such_tool").assertUnknownTool();
    friend.legacy().call("no_such_tool").assertUnknownTool();
  }

  @Test
  void toolsAreListed() {
    Definitions tools = client.as().tools();

    assertThat(tools.names()).containsExactly("greet", "careless", "either", "note", "open");
    assertThat(tools.named("greet").member("description").orElseThrow().asString())
        .isEqualTo("Greets.");
    assertThatThrownBy(() -> tools.named("gone"))
        .isInstanceOf(AssertionError.class)
        .hasMessage("Nothing called \"gone\" among [greet, careless, either, note, open]");
  }

  @Test
  void aServerOfAnotherProcessIsTestedTheSameWay() {
    LocalScalekit strangers = LocalScalekit.builder().start();
    try (TestServer same = TestServer.at(server.url(), strangers)) {
      same.client().as("greet:use").call("careless").assertInvalidToken();
    }
  }

  private static void assertFails(ThrowingCallable expectation, String expected) {
    assertThatThrownBy(expectation)
        .isInstanceOf(AssertionError.class)
        .hasMessageStartingWith("Expected " + expected)
        .hasMessageContaining("but got\nHTTP ");
  }
}
