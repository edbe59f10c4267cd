package dev.tessera.runtime.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tessera.runtime.NoteServer;
import dev.tessera.runtime.SampleTools;
import dev.tessera.runtime.protocol.message.Outcome;
import dev.tessera.runtime.server.McpFeatures;
import dev.tessera.runtime.tool.AccessPolicy;
import dev.tessera.runtime.tool.AccessPolicy.Visibility;
import dev.tessera.runtime.tool.Caller;
import dev.tessera.specification.Specification;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The method {@code subscriptions/listen}, whatever carries it. */
class ListenTest {
  private static final String ALL =
      "{\"toolsListChanged\":true,\"promptsListChanged\":true,\"resourcesListChanged\":true,"
          + "\"resourceSubscriptions\":[\"note://1\",\"secret://1\",\"other://1\"]}";

  private final Caller writer = Caller.local(NoteServer.SCOPES, Set.of("notes:write"));
  private final Caller reader = Caller.local(NoteServer.SCOPES, Set.of("notes:read"));
  private final Caller anonymous = Caller.anonymous(NoteServer.SCOPES);

  private static String request(String notifications) {
    return Asking.request("subscriptions/listen", "\"notifications\":" + notifications);
  }

  private static Outcome listen(McpFeatures server, Caller caller, String request) {
    return Peer.modern("subscriptions/listen").serving(server).with(caller).send(request);
  }

  /** What the server has agreed to. */
  private static String honoured(McpFeatures server, Caller caller, String notifications) {
    Heard heard = Heard.of((Outcome.Call) listen(server, caller, request(notifications)));
    String start =
        "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/subscriptions/acknowledged\",\"params\":{"
            + "\"_meta\":{\"io.modelcontextprotocol/subscriptionId\":1},\"notifications\":";
    assertThat(heard.messages()).hasSize(1);
    String acknowledgement = heard.messages().get(0);
    Specification.assertValid(
        "2026-07-28", "SubscriptionsAcknowledgedNotification", acknowledgement);
    assertThat(acknowledgement).startsWith(start);
    return acknowledgement.substring(start.length(), acknowledgement.length() - 2);
  }

  private static String refused(String notifications) {
    return Peer.show(
        listen(NoteServer.open(), Caller.anonymous(NoteServer.SCOPES), request(notifications)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | {}",
        "{\"toolsListChanged\":false,\"resourceSubscriptions\":[]} | {}",
        "{\"promptsListChanged\":true} | {\"promptsListChanged\":true}",
        "{\"resourcesListChanged\":true,\"toolsListChanged\":true,\"more\":[{}]} |"
            + " {\"toolsListChanged\":true,\"resourcesListChanged\":true}",
        "{\"resourceSubscriptions\":[\"note://2\",\"note://1\",\"note://2\"]} |"
            + " {\"resourceSubscriptions\":[\"note://2\",\"note://1\"]}",
        "{\"resourceSubscriptions\":[\"other://2\"]} | {}"
      })
  void whatIsAskedForIsAgreedToAsFarAsThereIsSuchAThing(String asked, String honoured) {
    assertThat(honoured(NoteServer.open(), anonymous, asked)).isEqualTo(honoured);
  }

  @Test
  void whatACallerMayNotReadIsLeftOutAsIfItWereNotThere() {
    String lists =
        "{\"toolsListChanged\":true,\"promptsListChanged\":true,\"resourcesListChanged\":true,";
    String note = lists + "\"resourceSubscriptions\":[\"note://1\"]}";
    String both = lists + "\"resourceSubscriptions\":[\"note://1\",\"secret://1\"]}";
    for (AccessPolicy policy :
        List.of(AccessPolicy.usual(), AccessPolicy.usual().withVisibility(Visibility.GRANTED))) {
      NoteServer server = NoteServer.anonymous(policy);
      assertThat(honoured(server, writer, ALL)).isEqualTo(both);
      assertThat(honoured(server, reader, ALL)).isEqualTo(note);
      assertThat(honoured(server, anonymous, ALL)).isEqualTo(note);
    }
    assertThat(honoured(NoteServer.secured(), reader, ALL)).isEqualTo(note);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "null | (root): expected an object, but got null",
        "[] | (root): expected an object",
        "{\"toolsListChanged\":1} | /toolsListChanged: expected true or false, but got 1",
        "{\"promptsListChanged\":null} | /promptsListChanged: expected true or false",
        "{\"resourcesListChanged\":\"true\"} | /resourcesListChanged: expected true or false",
        "{\"resourceSubscriptions\":\"note://1\"} | /resourceSubscriptions: expected an array",
        "{\"resourceSubscriptions\":[\"note://1\",2]} | /resourceSubscriptions/1: expected a string"
      })
  void aFilterOfAnotherFormIsRefusedByTheNameOfWhatIsWrong(String filter, String problem) {
    assertThat(refused(filter))
        .startsWith("400 {\"jsonrpc\":\"2.0\",\"id\":1,\"error\":{\"code\":-32602")
        .contains("\\\"params.notifications\\\" is wrong at " + problem);
  }

  @Test
  void aFilterIsRequired() {
    assertThat(
            Peer.modern("subscriptions/listen")
                .serving(NoteServer.open())
                .exchange(Asking.request("subscriptions/listen", "")))
        .startsWith("400 ")
        .contains("-32602", "\\\"params.notifications\\\" is required");
  }

  @Test
  void aFilterHasABoundedNumberOfUrisOfBoundedLength() {
    String long1 = "\"note://" + "x".repeat(7_000) + "\"";
    assertThat(refused("{\"resourceSubscriptions\":[" + uris(1_001, "\"note://1\"") + "]}"))
        .startsWith("400 ")
        .contains(
            "-32602",
            "\\\"params.notifications.resourceSubscriptions\\\" has at most 1000 URIs, with 128000"
                + " characters together. Use several subscriptions.");
    assertThat(refused("{\"resourceSubscriptions\":[" + uris(19, long1) + "]}")).contains("-32602");
    assertThat(
            honoured(
                NoteServer.open(),
                anonymous,
                "{\"resourceSubscriptions\":[" + uris(18, long1) + "]}"))
        .isEqualTo("{\"resourceSubscriptions\":[" + long1 + "]}");
  }

  private static String uris(int number, String uri) {
    return String.join(",", Collections.nCopies(number, uri));
  }

  @ParameterizedTest
  @ValueSource(strings = {"7", "\"7\"", "\"a\\u0062\\n\"", "-12345678901234567890"})
  void theIdComesBackAsItIsWritten(String id) {
    String request = request("{}").replace("\"id\":1", "\"id\":" + id);
    Heard heard = Heard.of((Outcome.Call) listen(NoteServer.open(), anonymous, request));
    assertThat(heard.messages().get(0))
        .contains("{\"io.modelcontextprotocol/subscriptionId\":" + id + "}");
  }

  @Test
  void anIdThatIsTooLongToComeBackForeverIsRefused() {
    String request = request("{}").replace("\"id\":1", "\"id\":\"" + "x".repeat(1_023) + "\"");
    assertThat(Peer.show(listen(NoteServer.open(), anonymous, request)))
        .startsWith("400 ")
        .contains("-32600", "\\\"id\\\" of a subscription has at most 1024 bytes");
  }

  @Test
  void theAcknowledgementComesBeforeWhateverChangesAndTheResultAfterIt() {
    Peer peer = Peer.modern("subscriptions/listen").serving(NoteServer.open()).with(anonymous);
    Heard heard =
        Heard.of(
            (Outcome.Call)
                peer.send(
                    request(
                        "{\"resourceSubscriptions\":[\"note://1\"],\"toolsListChanged\":true}")));
    peer.engine().changes().resourceUpdated("note://1");
    peer.engine().changes().resourceUpdated("note://2");
    peer.engine().close();
    peer.engine().changes().resourceUpdated("note://1");

    assertThat(heard.messages())
        .satisfiesExactly(
            first -> assertThat(first).contains("notifications/subscriptions/acknowledged"),
            second ->
                assertThat(second)
                    .isEqualTo(
                        "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/resources/updated\","
                            + "\"params\":{\"_meta\":{\"io.modelcontextprotocol/subscriptionId\":1},"
                            + "\"uri\":\"note://1\"}}"));
    Specification.assertValid("2026-07-28", "ResourceUpdatedNotification", heard.messages().get(1));
    String answer = Peer.show(heard.answer().join());
    Specification.assertValid("2026-07-28", "SubscriptionsListenResult", Asking.result(answer));
    assertThat(answer)
        .isEqualTo(
            "200 {\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{\"resultType\":\"complete\",\"_meta\":{"
                + "\"io.modelcontextprotocol/subscriptionId\":1,"
                + "\"io.modelcontextprotocol/serverInfo\":{\"name\":\"Notes\",\"version\":\"1\"}}}}");
  }

  @Test
  void aServerThatIsGoingDownAcknowledgesAndEnds() {
    Peer peer = Peer.modern("subscriptions/listen").serving(NoteServer.open()).with(anonymous);
    peer.engine().close();
    Heard heard = Heard.of((Outcome.Call) peer.send(request("{}")));
    assertThat(heard.messages()).hasSize(1);
    assertThat(heard.answer()).isCompleted();
  }

  @Test
  void whoCancelsHearsNoMoreAndGetsNoResult() {
    Peer peer = Peer.modern("subscriptions/listen").serving(NoteServer.open()).with(anonymous);
    Outcome.Call call =
        (Outcome.Call) peer.send(request("{\"resourceSubscriptions\":[\"note://1\"]}"));
    Heard heard = Heard.of(call);
    call.cancel();
    peer.engine().changes().resourceUpdated("note://1");
    peer.engine().close();
    assertThat(heard.messages()).hasSize(1);
    assertThat(heard.answer()).isCancelled();
  }

  @Test
  void whoCancelsBeforeItBeginsHearsNothing() {
    Outcome.Call call = (Outcome.Call) listen(NoteServer.open(), anonymous, request("{}"));
    call.cancel();
    Heard heard = Heard.of(call);
    assertThat(heard.messages()).isEmpty();
    assertThat(heard.answer()).isCancelled();
  }

  @Test
  void aServerThatPublishesNoChangesHasNoSuchMethod() {
    assertThat(
            Peer.show(
                listen(new SampleTools(), Peer.caller(), request("{\"toolsListChanged\":true}"))))
        .startsWith("404 ")
        .contains("-32601");
  }

  @Test
  void theMethodIsRepeatedInAHeader() {
    assertThat(
            Peer.modern("tools/list")
                .serving(NoteServer.open())
                .with(anonymous)
                .exchange(request("{}")))
        .startsWith("400 ")
        .contains("-32020", "Mcp-Method");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2025-11-25", "2025-06-18", "2025-03-26", "2024-11-05"})
  void noEarlierRevisionHasSuchAMethod(String revision) {
    assertThat(
            Peer.legacy(revision)
                .serving(NoteServer.open())
                .with(anonymous)
                .exchange(Asking.plain("subscriptions/listen", "\"notifications\":{}")))
        .startsWith("200 ")
        .contains("-32601");
  }
}
