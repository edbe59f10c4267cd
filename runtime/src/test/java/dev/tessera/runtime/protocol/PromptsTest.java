package dev.tessera.runtime.protocol;

import static dev.tessera.runtime.protocol.Asking.ask;
import static dev.tessera.runtime.protocol.Asking.askAt;
import static dev.tessera.runtime.protocol.Asking.result;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tessera.specification.Specification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PromptsTest {
  private static String review(String arguments) {
    return "\"name\":\"review\",\"arguments\":" + arguments;
  }

  private static String get(String params) {
    return ask("prompts/get", params);
  }

  @Test
  void listsPromptsWithAllThatIsSaidOfThem() {
    String list = result(ask("prompts/list", ""));
    Specification.assertValid("2026-07-28", "ListPromptsResult", list);
    assertThat(list)
        .startsWith(
            "{\"resultType\":\"complete\",\"prompts\":[{\"name\":\"review\",\"title\":\"Review\",\"description\":\"Reviews code.\","
                + "\"arguments\":[{\"name\":\"code\",\"title\":\"Code\",\"description\":\"What.\",\"required\":true},"
                + "{\"name\":\"style\",\"required\":false}],\"icons\":[{\"src\":\"https://example.com/i.png\"}],"
                + "\"_meta\":{\"example.com/x\":1}},{\"name\":\"secret\",")
        .contains("{\"name\":\"greeting\"}]");
  }

  @Test
  void getsAPrompt() {
    String result = result(get(review("{\"code\":\"x\",\"style\":\"lax\"}")));
    Specification.assertValid("2026-07-28", "GetPromptResult", result);
    assertThat(result)
        .startsWith(
            "{\"resultType\":\"complete\",\"description\":\"Reviews code.\",\"messages\":"
                + "[{\"role\":\"user\",\"content\":{\"type\":\"text\",\"text\":\"Review x lax\"}}],\"_meta\":")
        .doesNotContain("ttlMs");
  }

  @Test
  void getsAPromptWithoutArguments() {
    assertThat(get("\"name\":\"greeting\"")).contains("\"text\":\"hello\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-07-28", "2025-11-25", "2025-06-18", "2025-03-26", "2024-11-05"})
  void getsEveryKindOfContent(String revision) {
    String params = review("{\"code\":\"all\"}");
    String answer =
        revision.equals("2026-07-28") ? get(params) : askAt(revision, "prompts/get", params);
    Specification.assertValid(revision, "GetPromptResult", result(answer));
    assertThat(answer)
        .contains("\"description\":\"Everything\"")
        .contains("{\"role\":\"user\",\"content\":{\"type\":\"image\",\"data\":\"AQ==\",")
        .contains("{\"role\":\"assistant\",\"content\":{\"type\":\"resource\",")
        .contains("\"_meta\":{\"example.com/whole\":2");
  }

  @ParameterizedTest
  @CsvSource({
    "2025-11-25, 5, true",
    "2025-06-18, 5, false",
    "2025-03-26, 0, false",
    "2024-11-05, 0, false"
  })
  void saysBesideEachPieceWhatTheRevisionHasAPlaceFor(String revision, int metas, boolean icons) {
    String answer = askAt(revision, "prompts/get", review("{\"code\":\"all\"}"));
    assertThat(answer.split("\"_meta\":\\{\"example.com/part\":\\[1]}", -1)).hasSize(metas + 1);
    assertThat(answer.contains("\"icons\":[{\"src\":")).isEqualTo(icons);
  }

  @Test
  void tellsEveryViolationOfTheArgumentsAtOnce() {
    assertThat(get(review("{\"style\":1,\"x\":\"\"}")))
        .isEqualTo(
            "200 {\"jsonrpc\":\"2.0\",\"id\":1,\"error\":{\"code\":-32602,\"message\":\"Invalid arguments:\\n"
                + "/style: expected a string, but got 1\\n"
                + "/x: is not known; known are: code, style\\n"
                + "/code: is required, but missing\"}}");
  }

  @Test
  void anUnknownPromptIsAnInvalidParameter() {
    assertThat(get("\"name\":\"nothing\""))
        .isEqualTo(
            "200 {\"jsonrpc\":\"2.0\",\"id\":1,\"error\":{\"code\":-32602,\"message\":\"Unknown prompt\"}}");
    assertThat(askAt("2025-06-18", "prompts/get", "\"name\":\"nothing\""))
        .contains("-32602,\"message\":\"Unknown prompt\"");
  }

  @Test
  void argumentsAreAnObject() {
    assertThat(get(review("[]")))
        .startsWith("400 ")
        .contains("\\\"params.arguments\\\" is an object");
    assertThat(askAt("2025-11-25", "prompts/get", review("[]")))
        .startsWith("200 ")
        .contains("-32602");
  }

  @Test
  void failuresAreInternalErrors() {
    assertThat(get(review("{\"code\":\"tired\"}")))
        .contains("\"code\":-32603,\"message\":\"Not today.\"");
    assertThat(get(review("{\"code\":\"bug\"}")))
        .contains("\"code\":-32603,\"message\":\"Internal error. Reference: ")
        .doesNotContain("secret");
  }
}
