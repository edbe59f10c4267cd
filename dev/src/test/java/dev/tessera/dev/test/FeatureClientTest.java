package dev.tessera.dev.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tessera.dev.test.Smoke.Finding;
import dev.tessera.runtime.TesseraServer;
import dev.tessera.runtime.completion.Completion;
import dev.tessera.runtime.tool.AccessPolicy;
import dev.tessera.runtime.tool.AccessPolicy.ScopeDenial;
import dev.tessera.runtime.tool.AccessPolicy.Visibility;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The kit on resources, prompts and completions. */
class FeatureClientTest {
  private final TestServer server =
      TestServer.start(TesseraServer.builder(new Library(AccessPolicy.usual())).pageSize(1));
  private final TestClient reader = server.client().as("read");

  @AfterEach
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-07-28", "2025-11-25", "2024-11-05"})
  void usesThemAtEveryRevision(String revision) {
    TestClient client = reader.revision(revision);
    client.readResource("lib://news").assertContents("Nothing new");
    client.readResource("lib://book/1").assertContents("One");
    client.readResource("lib://book/2").assertResourceNotFound("lib://book/2");
    client.readResource("lib://ü").assertResourceNotFound("lib://ü");
    client.getPrompt("summary", Map.of("title", "Emma")).assertMessages("user: Summarize Emma");
    client.getPrompt("summary").assertInvalidArguments("/title");
    client.getPrompt("nothing").assertUnknownPrompt();
    Completion length = Completion.ofPrompt("summary", "length");
    client.complete(length, "s").assertSuggestions("short");
    client.complete(length, "", Map.of("title", "Emma")).assertSuggestions("long", "short");
  }

  @Test
  void listsAreOfAllPages() {
    assertThat(reader.resources().names()).containsExactly("news");
    assertThat(reader.resourceTemplates().named("book").toString()).contains("lib://book/{isbn}");
    assertThat(reader.prompts().names()).containsExactly("summary", "careless");
  }

  @Test
  void refusalsAreThoseOfTools() {
    server.client().as().getPrompt("summary").assertDenied("read");
    server.client().as().readResource("lib://book/1").assertDenied("read");
    server.client().anonymous().readResource("lib://news").assertLogInRequired();
  }

  @Test
  void expectationsThatDoNotHoldFail() {
    Answer news = reader.readResource("lib://news");
    assertFails(() -> news.assertContents("Something"), "the contents [Something]");
    assertFails(() -> news.assertResourceNotFound("lib://news"), "an error");
    Answer prompt = reader.getPrompt("summary", Map.of("title", "Emma"));
    assertFails(() -> prompt.assertMessages("Emma"), "the messages [Emma]");
    assertFails(prompt::assertUnknownPrompt, "the JSON-RPC error -32602");
    assertFails(() -> prompt.assertInvalidArguments("/title"), "a refusal of the arguments");
    assertFails(() -> prompt.assertSuggestions("x"), "the suggestions [x]");
    assertThatThrownBy(() -> reader.prompts().named("x"))
        .hasMessage("Nothing called \"x\" among [summary, careless]");
  }

  private static void assertFails(ThrowingCallable what, String expected) {
    assertThatThrownBy(what)
        .isInstanceOf(AssertionError.class)
        .hasMessageStartingWith("Expected " + expected + ", but got\nHTTP 200");
  }

  @Test
  void theSmokeTestTriesPromptsAndResources() {
    List<Finding> findings = Smoke.test(new Library(AccessPolicy.usual()));
    assertThat(findings.stream().filter(each -> each.tool().equals("prompt summary")))
        .allSatisfy(each -> assertThat(each.problem()).isEmpty())
        .extracting(Finding::check)
        .containsExactly(
            "without a token",
            "with an expired token",
            "without the scope read",
            "an unknown argument",
            "title left out",
            "true for title",
            "true for length");
    assertThat(findings.stream().filter(each -> each.tool().startsWith("resource ")))
        .allSatisfy(each -> assertThat(each.problem()).isEmpty())
        .extracting(each -> each.tool() + ": " + each.check())
        .containsExactly(
            "resource news: without a token",
            "resource news: with an expired token",
            "resource book: without a token",
            "resource book: with an expired token",
            "resource book: without the scope read");
    assertThat(findings.stream().filter(each -> each.problem().isPresent()))
        .extracting(each -> each.tool() + ": " + each.check())
        .containsExactly(
            "prompt careless: an unknown argument",
            "prompt careless: title left out",
            "prompt careless: true for title");
  }

  @Test
  void theSmokeTestKnowsEveryAccessPolicy() {
    AccessPolicy usual = AccessPolicy.usual();
    for (AccessPolicy policy :
        List.of(
            usual.withVisibility(Visibility.GRANTED),
            usual.withScopeDenial(ScopeDenial.TOOL_RESULT),
            usual.withAnonymous())) {
      assertThat(Smoke.test(new Library(policy)))
          .filteredOn(each -> !each.tool().equals("prompt careless"))
          .allSatisfy(each -> assertThat(each.problem()).isEmpty());
    }
  }
}
