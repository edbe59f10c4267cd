package dev.tessera.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tessera.runtime.NoteServer;
import dev.tessera.runtime.TesseraServer;
import dev.tessera.runtime.http.Client.Request;
import dev.tessera.runtime.http.Client.Response;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What clients hear of changes in their sessions. */
@Timeout(60)
class SessionSubscriptionTest {
  private static Request subscribe(SessionClient client, String uri) {
    return client.request(3, "resources/subscribe", "{\"uri\":\"" + uri + "\"}");
  }

  private static Request unsubscribe(SessionClient client, String uri) {
    return client.request(4, "resources/unsubscribe", "{\"uri\":\"" + uri + "\"}");
  }

  private static String updated(String uri) {
    return "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/resources/updated\","
        + "\"params\":{\"uri\":\""
        + uri
        + "\"}}";
  }

  private static SessionClient begun(TesseraServer server, String revision) throws IOException {
    SessionClient client = SessionClient.introduced(server, revision);
    client.send(client.message("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}"));
    return client;
  }

  @ParameterizedTest
  @ValueSource(strings = {"2025-11-25", "2025-06-18", "2025-03-26", "2024-11-05"})
  void aClientHearsOfWhatItHasSubscribedTo(String revision) throws IOException {
    try (TesseraServer server = Servers.open(NoteServer.open()).start();
        SessionClient client = begun(server, revision)) {
      EventReader stream = client.stream(client.listen());
      assertThat(client.send(subscribe(client, "note://1")).body())
          .isEqualTo("{\"jsonrpc\":\"2.0\",\"id\":3,\"result\":{}}");
      assertThat(client.send(subscribe(client, "note://1")).body()).contains("\"result\":{}");
      server.changes().resourceUpdated("note://2");
      server.changes().resourceUpdated("note://1");
      assertThat(stream.message()).isEqualTo(updated("note://1"));
      assertThat(client.send(subscribe(client, "note://2")).status()).isEqualTo(200);
      assertThat(client.send(unsubscribe(client, "note://1")).body())
          .isEqualTo("{\"jsonrpc\":\"2.0\",\"id\":4,\"result\":{}}");
      server.changes().resourceUpdated("note://1");
      server.changes().resourceUpdated("note://2");
      assertThat(stream.message()).isEqualTo(updated("note://2"));
    }
  }

  @Test
  void theServerSaysWhatItTells() throws IOException {
    try (TesseraServer server = Servers.open(NoteServer.open()).start();
        SessionClient client = new SessionClient(server, "2025-11-25")) {
      assertThat(client.introduce().body())
          .contains(
              "\"tools\":{\"listChanged\":true}",
              "\"resources\":{\"listChanged\":true,\"subscribe\":true}");
    }
  }

  @Test
  void withoutSessionsNothingIsToldAndNothingPromised() throws IOException {
    try (TesseraServer server = Servers.open(NoteServer.open()).noSessions().start();
        SessionClient client = new SessionClient(server, "2025-11-25")) {
      assertThat(client.introduce().body())
          .contains("\"tools\":{}", "\"resources\":{}")
          .doesNotContain("listChanged", "subscribe");
      assertThat(client.send(subscribe(client, "note://1")).body()).contains("-32601");
      assertThat(client.send(unsubscribe(client, "note://1")).body()).contains("-32601");
    }
  }

  @Test
  void everySessionHearsOfItsOwn() throws IOException {
    try (TesseraServer server = Servers.open(NoteServer.open()).start();
        SessionClient one = begun(server, "2025-11-25");
        SessionClient other = begun(server, "2025-06-18")) {
      one.send(subscribe(one, "note://1"));
      other.send(subscribe(other, "note://2"));
      EventReader ofOne = one.stream(one.listen());
      EventReader ofOther = other.stream(other.listen());
      server.changes().resourceUpdated("note://1");
      server.changes().resourceUpdated("note://2");
      assertThat(ofOne.message()).isEqualTo(updated("note://1"));
      assertThat(ofOther.message()).isEqualTo(updated("note://2"));
    }
  }

  @Test
  void aToolTellsThoseWhoListen() throws IOException {
    try (TesseraServer server = Servers.open(NoteServer.open()).start();
        SessionClient client = begun(server, "2025-11-25")) {
      EventReader stream = client.stream(client.listen());
      client.send(subscribe(client, "note://touched"));
      client.send(client.request(5, "tools/call", "{\"name\":\"touch\"}"));
      assertThat(stream.message()).isEqualTo(updated("note://touched"));
    }
  }

  @Test
  void whatChangesWhileNobodyListensIsToldOnce() throws IOException {
    try (TesseraServer server = Servers.open(NoteServer.open()).start();
        SessionClient client = begun(server, "2025-06-18")) {
      client.send(subscribe(client, "note://1"));
      client.send(subscribe(client, "note://2"));
      for (int i = 0; i < 1_000; i++) {
        server.changes().resourceUpdated("note://1");
      }
      EventReader stream = client.stream(client.listen());
      assertThat(stream.message()).isEqualTo(updated("note://1"));
      server.changes().resourceUpdated("note://2");
      assertThat(stream.message()).isEqualTo(updated("note://2"));
    }
  }

  @Test
  void whatWasToldOnALostConnectionIsToldAgain() throws IOException {
    try (TesseraServer server = Servers.open(NoteServer.open()).start();
        SessionClient client = begun(server, "2025-11-25")) {
      client.send(subscribe(client, "note://1"));
      EventReader first = client.stream(client.listen());
      server.changes().resourceUpdated("note://1");
      assertThat(first.message()).isEqualTo(updated("note://1"));
      EventReader again = client.stream(client.resume("1-0"));
      assertThat(again.event()).isEqualTo(updated("note://1"));
      server.changes().resourceUpdated("note://1");
      assertThat(again.event()).isEqualTo(updated("note://1"));
    }
  }

  @Test
  void whoMayNotReadMayNotSubscribe() throws IOException {
    try (TesseraServer server =
            Servers.secured(NoteServer.secured()).keepAliveTime(Duration.ofMillis(50)).start();
        SessionClient reader = begun(server, "2025-11-25")) {
      Response refused = reader.send(subscribe(reader, "secret://1"));
      assertThat(refused.status()).isEqualTo(403);
      assertThat(refused.header("WWW-Authenticate"))
          .contains("insufficient_scope", "scope=\"notes:write\"");
      assertThat(reader.send(subscribe(reader, "other://1")).body()).contains("-32002");
      assertThat(reader.send(reader.request(3, "resources/subscribe", "{}")).body())
          .contains("-32602", "\\\"params.uri\\\" is a string");
      assertThat(reader.send(reader.request(3, "resources/unsubscribe", "{}")).body())
          .contains("-32602", "\\\"params.uri\\\" is a string");
      EventReader stream = reader.stream(reader.listen());
      stream.event();
      stream.line();
      server.changes().resourceUpdated("secret://1");
      assertThat(stream.line()).isEqualTo(":");
    }
  }

  @Test
  void aSessionSubscribesToSoManyResources() throws IOException {
    try (TesseraServer server = Servers.open(NoteServer.open()).maxSubscribedResources(2).start();
        SessionClient client = begun(server, "2025-11-25")) {
      client.send(subscribe(client, "note://1"));
      assertThat(client.send(subscribe(client, "note://" + "2".repeat(300))).body())
          .contains("\"code\":503", "Too many resources. Unsubscribe from some.");
      assertThat(client.send(subscribe(client, "note://2")).body()).contains("\"result\":{}");
      assertThat(client.send(subscribe(client, "note://3")).body()).contains("\"code\":503");
      client.send(unsubscribe(client, "note://1"));
      client.send(unsubscribe(client, "note://1"));
      assertThat(client.send(subscribe(client, "note://3")).body()).contains("\"result\":{}");
      assertThat(client.send(subscribe(client, "note://4")).body()).contains("\"code\":503");
    }
  }

  @Test
  void aListThatChangesIsToldToAll() throws IOException {
    try (TesseraServer server = Servers.open(NoteServer.open()).start();
        SessionClient client = begun(server, "2025-11-25")) {
      EventReader stream = client.stream(client.listen());
      server.changes().withdrawTool("touch");
      assertThat(stream.message())
          .isEqualTo(
              "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/tools/list_changed\","
                  + "\"params\":{}}");
    }
  }
}
