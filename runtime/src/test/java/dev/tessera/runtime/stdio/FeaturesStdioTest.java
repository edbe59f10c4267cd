package dev.tessera.runtime.stdio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tessera.runtime.SampleFeatures;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Resources, prompts and completions over stdio, for a caller without scopes. */
class FeaturesStdioTest {
  private static final String META =
      "\"_meta\":{\"io.modelcontextprotocol/protocolVersion\":\"2026-07-28\","
          + "\"io.modelcontextprotocol/clientCapabilities\":{}}";
  private static final String INITIALIZE =
      "{\"jsonrpc\":\"2.0\",\"id\":0,\"method\":\"initialize\",\"params\":{\"protocolVersion\":\"2025-11-25\","
          + "\"capabilities\":{},\"clientInfo\":{\"name\":\"c\",\"version\":\"1\"}}}";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "resources/read | \"uri\":\"test://text\" | \"text\":\"hello\"",
        "resources/read | \"uri\":\"test://item/later/data\" | in time",
        "resources/read | \"uri\":\"test://nothing\" | Resource not found",
        "resources/read | \"uri\":\"test://bytes\" | \"code\":403",
        "prompts/get | \"name\":\"review\",\"arguments\":{\"code\":\"x\"} | Review x",
        "prompts/get | \"name\":\"secret\" | \"code\":403",
        "prompts/list | \"x\":1 | \"prompts\":[",
        "completion/complete | \"ref\":{\"type\":\"ref/prompt\",\"name\":\"review\"},\"argument\":{\"name\":\"style\",\"value\":\"l\"} | [\"lax\"]"
      })
  void answersInBothEras(String method, String params, String answer) throws IOException {
    try (StdioTalk talk = new StdioTalk(new SampleFeatures())) {
      talk.send(message(method, params + "," + META));
      assertThat(talk.receive()).contains("\"id\":1").contains(answer);
      talk.send(INITIALIZE);
      assertThat(talk.receive()).contains("\"prompts\":{}");
      talk.send(message(method, params));
      assertThat(talk.receive()).contains("\"id\":1").contains(answer);
    }
  }

  private static String message(String method, String params) {
    return "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\""
        + method
        + "\",\"params\":{"
        + params
        + "}}";
  }
}
