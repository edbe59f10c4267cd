package dev.tessera.runtime.stdio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tessera.runtime.NoteServer;
import dev.tessera.runtime.protocol.Engine;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Subscriptions over stdio, where all of them share one channel. */
@Timeout(60)
class StdioSubscriptionTest {
  private final Engine engine = new Engine(NoteServer.open());

  private static void listen(StdioTalk talk, String id, String notifications) throws Exception {
    talk.send(
        """
        {"jsonrpc":"2.0","id":%s,"method":"subscriptions/listen","params":{"notifications":%s,\
        "_meta":{"io.modelcontextprotocol/protocolVersion":"2026-07-28",\
        "io.modelcontextprotocol/clientCapabilities":{}}}}"""
            .formatted(id, notifications));
  }

  /** Subscribes to one note and reads the acknowledgement. */
  private static void listenTo(StdioTalk talk, String id, String uri) throws Exception {
    listen(talk, id, "{\"resourceSubscriptions\":[\"" + uri + "\"]}");
    assertThat(talk.receive()).contains("notifications/subscriptions/acknowledged", of(id), uri);
  }

  private static String of(String id) {
    return "{\"io.modelcontextprotocol/subscriptionId\":" + id + "}";
  }

  private static void cancel(StdioTalk talk, String id) throws Exception {
    talk.send(
        "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/cancelled\",\"params\":{\"requestId\":"
            + id
            + "}}");
  }

  private static void discover(StdioTalk talk) throws Exception {
    talk.send(
        """
        {"jsonrpc":"2.0","id":99,"method":"server/discover","params":{\
        "_meta":{"io.modelcontextprotocol/protocolVersion":"2026-07-28",\
        "io.modelcontextprotocol/clientCapabilities":{}}}}""");
  }

  @Test
  void severalAtOnceAreToldApartByTheirIds() throws Exception {
    try (StdioTalk talk = new StdioTalk(engine)) {
      listenTo(talk, "1", "note://1");
      listenTo(talk, "\"1\"", "note://2");
      engine.changes().resourceUpdated("note://2");
      assertThat(talk.receive()).contains("notifications/resources/updated", of("\"1\""));
      engine.changes().resourceUpdated("note://1");
      assertThat(talk.receive()).contains("notifications/resources/updated", of("1"));
    }
  }

  @Test
  void oneThatIsCancelledEndsWithoutAWordAndTheOthersGoOn() throws Exception {
    try (StdioTalk talk = new StdioTalk(engine)) {
      listenTo(talk, "1", "note://1");
      listenTo(talk, "2", "note://1");
      cancel(talk, "1");
      cancel(talk, "7");
      discover(talk);
      assertThat(talk.receive()).contains("\"id\":99");
      engine.changes().resourceUpdated("note://1");
      assertThat(talk.receive()).contains(of("2"));
      engine.close();
      assertThat(talk.receive()).startsWith("{\"jsonrpc\":\"2.0\",\"id\":2,\"result\"");
    }
  }

  @Test
  void theEndOfTheInputEndsAllOfThem() throws Exception {
    List<String> ends = new ArrayList<>();
    StdioTalk talk = new StdioTalk(engine);
    listenTo(talk, "1", "note://1");
    listenTo(talk, "2", "note://2");
    talk.close(); // would wait for what does not end
    ends.add(talk.receive());
    ends.add(talk.receive());
    assertThat(ends)
        .allSatisfy(end -> assertThat(end).contains("\"resultType\":\"complete\""))
        .anySatisfy(end -> assertThat(end).contains("\"id\":1"))
        .anySatisfy(end -> assertThat(end).contains("\"id\":2"));
    assertThat(talk.receive()).isNull();
  }

  @Test
  void aToolSaysWhatItHasChangedAndMayDoSoWhileItIsCalled() throws Exception {
    try (StdioTalk talk = new StdioTalk(engine)) {
      listenTo(talk, "1", "note://touched");
      talk.send(
          """
          {"jsonrpc":"2.0","id":2,"method":"tools/call","params":{"name":"touch",\
          "_meta":{"io.modelcontextprotocol/protocolVersion":"2026-07-28",\
          "io.modelcontextprotocol/clientCapabilities":{}}}}""");
      assertThat(List.of(talk.receive(), talk.receive()))
          .anySatisfy(message -> assertThat(message).contains("note://touched"))
          .anySatisfy(message -> assertThat(message).contains("\"id\":2"));
    }
  }

  @Test
  void nobodyWaitsForAClientThatDoesNotRead() throws Exception {
    int changes = 100_000;
    try (StdioTalk talk = new StdioTalk(engine)) {
      listen(talk, "1", "{\"resourceSubscriptions\":[\"note://1\",\"note://last\"]}");
      assertThat(talk.receive()).contains("acknowledged");
      for (int i = 0; i < changes; i++) {
        engine.changes().resourceUpdated("note://1"); // far more than a pipe holds
      }
      engine.changes().resourceUpdated("note://last");
      int events = 0;
      for (String event = talk.receive(); event.contains("note://1"); event = talk.receive()) {
        events++;
      }
      assertThat(events).isBetween(1, changes / 2);
    }
  }

  @Test
  void oneClientMayHaveSoMany() throws Exception {
    try (StdioTalk talk = new StdioTalk(engine)) {
      for (int i = 0; i < 100; i++) {
        listenTo(talk, String.valueOf(i), "note://1");
      }
      listen(talk, "100", "{}");
      assertThat(talk.receive()).contains("\"id\":100", "Too many subscriptions are open");
      cancel(talk, "5");
      listenTo(talk, "101", "note://1");
    }
  }
}
