package dev.tessera.runtime.stdio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tessera.runtime.NoteServer;
import dev.tessera.runtime.protocol.Engine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a client on stdio that began with a handshake hears of changes. */
@Timeout(60)
class StdioLegacySubscriptionTest {
  private static final String INITIALIZED =
      "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}";

  private final Engine engine = new Engine(NoteServer.open());

  private static String request(String method, String uri) {
    return "{\"jsonrpc\":\"2.0\",\"id\":3,\"method\":\"resources/"
        + method
        + "\",\"params\":{\"uri\":\""
        + uri
        + "\"}}";
  }

  @Test
  void itHearsOfWhatItHasSubscribedToAndOfLists() throws Exception {
    try (StdioTalk talk = new StdioTalk(engine)) {
      assertThat(talk.initialize("2025-06-18", "{}"))
          .contains("\"resources\":{\"listChanged\":true,\"subscribe\":true}");
      talk.send(INITIALIZED);
      talk.send(request("subscribe", "note://1"));
      assertThat(talk.receive()).isEqualTo("{\"jsonrpc\":\"2.0\",\"id\":3,\"result\":{}}");
      engine.changes().resourceUpdated("note://2");
      engine.changes().resourceUpdated("note://1");
      assertThat(talk.receive()).contains("notifications/resources/updated", "note://1");
      talk.send(request("unsubscribe", "note://1"));
      assertThat(talk.receive()).contains("\"result\":{}");
      engine.changes().resourceUpdated("note://1");
      engine.changes().withdrawTool("touch");
      assertThat(talk.receive()).contains("notifications/tools/list_changed");
    }
  }

  @Test
  void beforeItIsReadyItHearsNothing() throws Exception {
    try (StdioTalk talk = new StdioTalk(engine)) {
      talk.initialize("2025-11-25");
      engine.changes().withdrawTool("touch");
      talk.send(INITIALIZED);
      talk.send(request("subscribe", "other://1"));
      assertThat(talk.receive()).contains("-32002");
    }
  }

  @Test
  void beforeTheHandshakeNobodySubscribes() throws Exception {
    try (StdioTalk talk = new StdioTalk(engine)) {
      talk.send(request("subscribe", "note://1"));
      assertThat(talk.receive()).contains("-32602", "initialize");
    }
  }

  @Test
  void aClientThatIntroducesItselfAnewHearsNothingOfBefore() throws Exception {
    try (StdioTalk talk = new StdioTalk(engine)) {
      talk.initialize("2025-11-25");
      talk.send(INITIALIZED);
      talk.send(request("subscribe", "note://1"));
      talk.receive();
      talk.initialize("2025-11-25");
      talk.send(INITIALIZED);
      talk.send(request("subscribe", "note://2"));
      talk.receive();
      engine.changes().resourceUpdated("note://1");
      engine.changes().resourceUpdated("note://2");
      assertThat(talk.receive()).contains("note://2");
    }
  }
}
