package dev.tessera.runtime.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tessera.runtime.protocol.message.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StdioConnectionTest {
  private final Engine.Connection connection =
      new Overheard(new Peer().engine()).connect(Peer.caller("calc:use"));

  private String exchange(String line) {
    return Peer.show(connection.receive(line.getBytes(UTF_8)));
  }

  private static String request(String method, String params) {
    return "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\""
        + method
        + "\",\"params\":{"
        + params
        + "}}";
  }

  @Test
  void servesAModernRequestWithoutAnyHeader() {
    assertThat(exchange(request("server/discover", Peer.META))).contains("\"supportedVersions\"");
    assertThat(
            exchange(
                request(
                    "tools/call", "\"name\":\"add\",\"arguments\":{\"a\":1,\"b\":2}," + Peer.META)))
        .contains("\"structuredContent\":{\"sum\":3}", "\"resultType\":\"complete\"");
    assertThat(
            exchange(
                request(
                    "tools/call",
                    "\"name\":\"route\",\"arguments\":{\"region\":\"x\"}," + Peer.META)))
        .contains("\"text\":\"x\"");
  }

  @Test
  void servesALegacyClientAfterItsHandshake() {
    exchange(
        request(
            "initialize", "\"protocolVersion\":\"2025-03-26\",\"capabilities\":{\"sampling\":{}}"));
    assertThat(exchange(request("tools/call", "\"name\":\"add\",\"arguments\":{\"a\":1,\"b\":2}")))
        .doesNotContain("structuredContent", "resultType");
    assertThat(exchange(request("tools/call", "\"name\":\"sample\""))).doesNotContain("isError");
    assertThat(exchange("[" + request("ping", "") + "]")).startsWith("200 [");
  }

  @Test
  void refusesABatchWhereTheHandshakeDoesNotHaveThem() {
    assertThat(exchange("[" + request("ping", "") + "]")).contains("-32600");
    exchange(request("initialize", "\"protocolVersion\":\"2025-11-25\""));
    assertThat(exchange("[" + request("ping", "") + "]")).contains("-32600");
  }

  @Test
  void neitherStartsNorCancelsByABatchThatIsNoneToItsEnd() {
    exchange(request("initialize", "\"protocolVersion\":\"2025-03-26\""));
    String greet = request("tools/call", "\"name\":\"greet\"");
    String cancel =
        "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/cancelled\",\"params\":{\"requestId\":1}}";
    assertThat(exchange("[" + greet + ",")).contains("-32700");
    Outcome first = connection.receive(greet.getBytes(UTF_8));
    assertThat(exchange("[" + cancel + "," + "7,".repeat(50) + "7]")).contains("at most 50");
    assertThat(Peer.show(first)).startsWith("200 {");
    Outcome second = connection.receive(greet.getBytes(UTF_8));
    exchange(cancel);
    assertThat(Heard.of((Outcome.Call) second).answer()).isCancelled();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-07-28", "2025-06-18", "x"})
  void refusesARequestOfAnotherRevisionInABatch(String revision) {
    exchange(request("initialize", "\"protocolVersion\":\"2025-03-26\""));
    assertThat(exchange("[" + request("ping", Peer.META.replace("2026-07-28", revision)) + "]"))
        .isEqualTo(
            "200 [{\"jsonrpc\":\"2.0\",\"id\":1,\"error\":{\"code\":-32600,"
                + "\"message\":\"A request of another revision comes alone\"}}]");
  }

  @Test
  void asksAStrangerToIntroduceItself() {
    assertThat(exchange(request("tools/list", "")))
        .contains("-32602", "send \\\"initialize\\\" first");
    assertThat(exchange(request("server/discover", ""))).contains("-32602");
    exchange(request("initialize", ""));
    assertThat(exchange(request("tools/list", ""))).contains("-32602");
  }

  @Test
  void answersAPingBeforeTheHandshake() {
    assertThat(exchange(request("ping", "")))
        .isEqualTo("200 {\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{}}");
  }

  @Test
  void staysSilentOnAnErrorWithoutAnId() {
    assertThat(exchange("{\"jsonrpc\":\"2.0\",\"error\":{\"code\":-32700,\"message\":\"x\"}}"))
        .isEqualTo("accepted");
  }

  @Test
  void keepsWhatWasNegotiatedWhenASecondHandshakeFails() {
    exchange(request("initialize", "\"protocolVersion\":\"2025-03-26\""));
    assertThat(exchange(request("initialize", ""))).contains("-32602");
    assertThat(exchange("[" + request("ping", "") + "]")).startsWith("200 [");
  }

  @Test
  void refusesAnUnknownRevision() {
    assertThat(exchange(request("server/discover", Peer.META.replace("2026-07-28", "2031-01-01"))))
        .contains("-32022", "\"requested\":\"2031-01-01\"");
  }

  @Test
  void servesBothErasInOneProcess() {
    exchange(request("initialize", "\"protocolVersion\":\"2025-11-25\""));
    assertThat(exchange(request("tools/list", Peer.META))).contains("\"ttlMs\"");
    assertThat(exchange(request("tools/list", ""))).doesNotContain("\"ttlMs\"");
  }

  @Test
  void refusesByTheGuardWithAnErrorOfItsOwnCode() {
    assertThat(exchange(request("tools/call", "\"name\":\"reset\"," + Peer.META)))
        .contains("\"code\":403", "Missing scopes: calc:admin, calc:audit");
  }

  @Test
  void takesNoticeOfNotificationsSilentlyAndRefusesNonsense() {
    assertThat(exchange("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/cancelled\"}"))
        .isEqualTo("accepted");
    assertThat(exchange("hello")).contains("-32700");
    assertThat(exchange("{}")).contains("-32600");
  }
}
