package dev.tessera.runtime.protocol;

import static dev.tessera.runtime.protocol.Asking.ask;
import static dev.tessera.runtime.protocol.Asking.askAt;
import static dev.tessera.runtime.protocol.Asking.result;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tessera.runtime.SampleFeatures;
import dev.tessera.specification.Specification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompletionTest {
  private static String prompt(String name, String argument, String value) {
    return "\"ref\":{\"type\":\"ref/prompt\",\"name\":\"%s\"},\"argument\":{\"name\":\"%s\",\"value\":\"%s\"}"
        .formatted(name, argument, value);
  }

  private static String resource(String uri, String variable) {
    return "\"ref\":{\"type\":\"ref/resource\",\"uri\":\"%s\"},\"argument\":{\"name\":\"%s\",\"value\":\"\"}"
        .formatted(uri, variable);
  }

  private static String complete(String params) {
    return ask("completion/complete", params);
  }

  @Test
  void completesAnArgumentOfAPrompt() {
    String result = result(complete(prompt("review", "style", "s")));
    Specification.assertValid("2026-07-28", "CompleteResult", result);
    assertThat(result)
        .startsWith(
            "{\"resultType\":\"complete\",\"completion\":{\"values\":[\"strict\"],\"total\":1,\"hasMore\":false},\"_meta\":");
  }

  @Test
  void knowsTheOtherArguments() {
    String context = ",\"context\":{\"arguments\":{\"code\":\"c++\"}}";
    assertThat(complete(prompt("review", "style", "") + context))
        .contains("[\"strict\",\"lax\",\"c++\"]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"test://item/{id}/data", "test://item/5/data"})
  void completesAVariableOfATemplate(String uri) {
    assertThat(complete(resource(uri, "id")))
        .contains("\"completion\":{\"values\":[\"7\"],\"hasMore\":true}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2025-11-25", "2025-06-18", "2025-03-26", "2024-11-05"})
  void completesInEveryRevision(String revision) {
    String result = result(askAt(revision, "completion/complete", prompt("review", "style", "")));
    Specification.assertValid(revision, "CompleteResult", result);
  }

  @Test
  void anArgumentThatNothingCompletesHasNoSuggestions() {
    assertThat(complete(prompt("review", "code", "")))
        .contains("\"completion\":{\"values\":[],\"total\":0,\"hasMore\":false}");
  }

  @Test
  void whatIsNotThereCannotBeCompleted() {
    assertThat(complete(prompt("nothing", "style", "")))
        .contains("-32602,\"message\":\"Unknown prompt\"");
    assertThat(complete(prompt("review", "nothing", "")))
        .contains("-32602,\"message\":\"Unknown argument\"");
    assertThat(complete(resource("test://nothing/{id}", "id")))
        .contains("-32602,\"message\":\"Unknown resource template\"");
    assertThat(complete(resource("test://text", "id")))
        .contains("-32602,\"message\":\"Unknown argument\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\"ref\":7,\"argument\":{\"name\":\"style\",\"value\":\"\"}",
        "\"ref\":{\"type\":\"ref/tool\",\"name\":\"review\"},\"argument\":{\"name\":\"style\",\"value\":\"\"}",
        "\"ref\":{\"type\":\"ref/prompt\",\"uri\":\"review\"},\"argument\":{\"name\":\"style\",\"value\":\"\"}",
        "\"ref\":{\"type\":\"ref/prompt\",\"name\":\"review\"},\"argument\":{\"name\":\"style\",\"value\":1}",
        "\"ref\":{\"type\":\"ref/prompt\",\"name\":\"review\"},\"argument\":{\"name\":\"style\",\"value\":\"\"},\"context\":1",
        "\"ref\":{\"type\":\"ref/prompt\",\"name\":\"review\"},\"argument\":{\"name\":\"style\",\"value\":\"\"},\"context\":{\"arguments\":[]}"
      })
  void refusesParametersOfAnotherForm(String params) {
    assertThat(complete(params)).startsWith("400 ").contains("-32602").contains("params.ref");
    assertThat(askAt("2025-11-25", "completion/complete", params))
        .startsWith("200 ")
        .contains("-32602");
  }

  @Test
  void knownArgumentsAreStrings() {
    String context = ",\"context\":{\"arguments\":{\"code\":7}}";
    assertThat(complete(prompt("review", "style", "") + context))
        .contains(
            "-32602,\"message\":\"Invalid arguments:\\n/code: expected a string, but got 7\"");
  }

  @Test
  void hasTheGuardOfWhatItCompletes() {
    assertThat(complete(prompt("secret", "topic", "")))
        .startsWith("denied ")
        .contains(
            "\"code\":403,\"message\":\"Insufficient permissions: `calc:admin` scope required.\"");
    assertThat(
            Peer.modern("completion/complete")
                .serving(new SampleFeatures())
                .with(Peer.caller("calc:admin"))
                .exchange(Asking.request("completion/complete", prompt("secret", "topic", ""))))
        .contains("Internal error. Reference: ");
  }
}
