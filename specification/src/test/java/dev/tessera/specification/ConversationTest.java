package dev.tessera.specification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConversationTest {
  private static final String MODERN = "2026-07-28";

  private static String message(String members) {
    return "{\"jsonrpc\":\"2.0\"," + members + "}";
  }

  private static String request(String method) {
    return message("\"id\":1,\"method\":\"" + method + "\"");
  }

  private static String result(String json) {
    return message("\"id\":1,\"result\":" + json);
  }

  private static List<String> complaints(Conversation conversation, String... said) {
    for (String each : said) {
      conversation.said(each);
    }
    return Complaints.take();
  }

  private static List<String> complaints(String revision, String asked, String... said) {
    Conversation conversation = Conversation.overHttp();
    conversation.asked(asked, Optional.of(revision));
    return complaints(conversation, said);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          2026-07-28; tools/list;     {"resultType":"complete","tools":[],"ttlMs":0,"cacheScope":"public"}
          2026-07-28; tools/call;     {"resultType":"complete","content":[]}
          2026-07-28; tools/call;     {"resultType":"input_required","requestState":"x"}
          2026-07-28; prompts/get;    {"resultType":"input_required","inputRequests":{"a":{"method":"roots/list"}}}
          2026-07-28; tools/call;     {"resultType":"task","taskId":"1","status":"working","createdAt":"x","lastUpdatedAt":"x","ttlMs":null}
          2026-07-28; tasks/cancel;   {"resultType":"complete"}
          2025-11-25; tools/call;     {"content":[]}
          2025-11-25; ping;           {}
          2024-11-05; resources/list; {"resources":[{"uri":"a:b","name":"b"}]}
          """)
  void aResultIsWhatTheSchemaHasForItsMethod(String revision, String method, String result) {
    assertThat(complaints(revision, request(method), result(result))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          2026-07-28; tools/list;     {"resultType":"complete","tools":[]}
          2026-07-28; tools/call;     {"content":[]}
          2026-07-28; tools/call;     {"resultType":"done","content":[]}
          2026-07-28; tools/call;     {"resultType":"complete"}
          2026-07-28; tools/call;     {"resultType":"input_required"}
          2026-07-28; tools/list;     {"resultType":"input_required","requestState":"x"}
          2026-07-28; tools/call;     {"resultType":"input_required","inputRequests":{"a":{"method":"ping"}}}
          2026-07-28; prompts/get;    {"resultType":"task","taskId":"1","status":"working","createdAt":"x","lastUpdatedAt":"x","ttlMs":null}
          2026-07-28; tasks/get;      {"resultType":"complete"}
          2026-07-28; ping;           {"resultType":"complete"}
          2025-11-25; tools/call;     {"resultType":"input_required"}
          2025-11-25; nothing/known;  {}
          2024-11-05; resources/list; {"resources":[{"uri":"no uri","name":"b"}]}
          2024-11-05; tools/call;     {"content":[{"type":"audio","data":"","mimeType":"a/b"}]}
          """)
  void anyOtherResultIsNot(String revision, String method, String result) {
    assertThat(complaints(revision, request(method), result(result))).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"code\":-32601,\"message\":\"m\"}",
        "{\"code\":-32022,\"message\":\"m\",\"data\":{\"supported\":[],\"requested\":\"x\"}}"
      })
  void anErrorHasACodeAndAMessage(String error) {
    String said = message("\"id\":1,\"error\":" + error);
    assertThat(complaints(MODERN, request("tools/list"), said)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"code\":-32601}",
        "{\"code\":\"a\",\"message\":\"m\"}",
        "\"not_found\"",
        "{\"code\":-32022,\"message\":\"m\"}",
        "{\"code\":-32021,\"message\":\"m\",\"data\":{}}"
      })
  void andWhatElseTheSpecificationDemandsOfIt(String error) {
    String said = message("\"id\":1,\"error\":" + error);
    assertThat(complaints(MODERN, request("tools/list"), said)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {MODERN, "2025-11-25", "2024-11-05"})
  void anErrorMayHaveNoIdWhereTheRequestCouldNotBeRead(String revision) {
    String said = message("\"error\":{\"code\":-32700,\"message\":\"m\"}");
    assertThat(complaints(revision, "no JSON", said)).isEmpty();
  }

  @Test
  void anAnswerBelongsToARequestAndThereIsOneOnly() {
    String result = result("{\"resultType\":\"complete\",\"content\":[]}");
    assertThat(complaints(MODERN, request("tools/call"), result, result))
        .singleElement()
        .asString()
        .contains("the answer to nothing");
    assertThat(complaints(MODERN, request("tools/call"), result.replace("1", "2"))).hasSize(1);
  }

  @Test
  void ofRequestsWithOneIdAnyMayBeTheOneThatIsAnswered() {
    String batch = "[" + request("tools/call") + "," + request("ping") + "]";
    String error = message("\"id\":1,\"error\":{\"code\":-32601,\"message\":\"m\"}");
    assertThat(complaints("2025-03-26", batch, "[" + result("{}") + "]")).isEmpty();
    assertThat(complaints("2025-03-26", batch, "[" + result("{}") + "," + result("{}") + "]"))
        .hasSize(1);
    assertThat(complaints("2025-03-26", batch, "[" + error + "," + result("{}") + "]")).isEmpty();
  }

  @Test
  void inASessionAnAnswerMayComeAgain() {
    Conversation conversation = Conversation.overHttp();
    conversation.asked(request("ping"), Optional.of("2025-11-25"));
    conversation.hasSession();
    assertThat(complaints(conversation, result("{}"), result("{}"))).isEmpty();
  }

  @Test
  void serversAskOnlyBefore20260728AndWhatTheRevisionHas() {
    String roots = message("\"id\":9,\"method\":\"roots/list\"");
    String form =
        message(
            "\"id\":9,\"method\":\"elicitation/create\",\"params\":{\"message\":\"m\","
                + "\"requestedSchema\":{\"type\":\"object\",\"properties\":{}}}");
    assertThat(complaints("2025-11-25", request("tools/call"), roots, form)).isEmpty();
    assertThat(complaints("2025-03-26", request("tools/call"), roots)).isEmpty();
    assertThat(complaints("2025-03-26", request("tools/call"), form)).hasSize(1);
    assertThat(complaints(MODERN, request("tools/call"), roots)).hasSize(1);
    assertThat(complaints("2025-11-25", request("tools/call"), request("tools/list"))).hasSize(1);
  }

  @Test
  void notificationsAreThoseThatServersSend() {
    String log =
        message("\"method\":\"notifications/message\",\"params\":{\"level\":\"info\",\"data\":1}");
    String task =
        message(
            "\"method\":\"notifications/tasks\",\"params\":{\"taskId\":\"1\",\"status\":\"working\","
                + "\"createdAt\":\"x\",\"lastUpdatedAt\":\"x\",\"ttlMs\":1}");
    assertThat(complaints(MODERN, request("tools/call"), log, task)).isEmpty();
    assertThat(complaints("2025-06-18", request("tools/call"), log)).isEmpty();
    assertThat(complaints("2025-06-18", request("tools/call"), task)).hasSize(1);
    assertThat(complaints(MODERN, request("tools/call"), log.replace("info", "loud"))).hasSize(1);
    assertThat(
            complaints(
                MODERN, request("tools/call"), message("\"method\":\"notifications/initialized\"")))
        .hasSize(1);
  }

  @Test
  void theRevisionIsTheOneThatIsAgreedUpon() {
    Conversation conversation = Conversation.onStdio();
    conversation.asked(request("initialize"), Optional.empty());
    String introduction =
        result(
            "{\"protocolVersion\":\"2025-03-26\",\"capabilities\":{},"
                + "\"serverInfo\":{\"name\":\"n\",\"version\":\"1\"}}");
    assertThat(complaints(conversation, introduction)).isEmpty();
    conversation.asked(request("tools/call"), Optional.empty());
    assertThat(
            complaints(
                conversation,
                result(
                    "{\"content\":[{\"type\":\"resource_link\",\"uri\":\"a:b\",\"name\":\"n\"}]}")))
        .hasSize(1);
  }

  @Test
  void aRequestMaySayAnother() {
    Conversation conversation = Conversation.onStdio();
    conversation.asked(
        message(
            "\"id\":1,\"method\":\"tools/call\",\"params\":{\"_meta\":"
                + "{\"io.modelcontextprotocol/protocolVersion\":\"2026-07-28\"}}"),
        Optional.empty());
    assertThat(complaints(conversation, result("{\"content\":[]}"))).hasSize(1);
  }

  @Test
  void butNoneBefore20260728() {
    String call =
        message(
            "\"id\":1,\"method\":\"tools/call\",\"params\":{\"_meta\":"
                + "{\"io.modelcontextprotocol/protocolVersion\":\"2024-11-05\"}}");
    String audio =
        result("{\"content\":[{\"type\":\"audio\",\"data\":\"\",\"mimeType\":\"a/b\"}]}");
    assertThat(complaints("2025-03-26", call, audio)).isEmpty();
  }

  @Test
  void batchesAre20250326sOnly() {
    String batch = "[" + request("ping") + "]";
    assertThat(complaints("2025-03-26", batch, "[" + result("{}") + "]")).isEmpty();
    assertThat(complaints("2025-03-26", batch, "[" + result("{}").replace("1", "2") + "]"))
        .hasSize(1);
    assertThat(complaints("2025-03-26", batch, "[]")).hasSize(1);
    assertThat(complaints("2025-06-18", batch, "[" + result("{}") + "]")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ready", "{\"jsonrpc\":\"2.0\"}", "{}", "7", "null"})
  void whatIsNoMessageIsACompaint(String said) {
    assertThat(complaints(MODERN, request("tools/call"), said)).hasSize(1);
  }
}
