package dev.tessera.runtime.http;

import static dev.tessera.runtime.http.Subscriber.ACKNOWLEDGED;
import static dev.tessera.runtime.http.Subscriber.GRACEFUL_END;
import static dev.tessera.runtime.http.Subscriber.NOTE_AND_TOOLS;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tessera.runtime.NoteServer;
import dev.tessera.runtime.TesseraServer;
import dev.tessera.runtime.auth.JwtAuth;
import dev.tessera.runtime.auth.TestIssuer;
import dev.tessera.runtime.http.Client.Request;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Subscriptions over HTTP (MCP 2026-07-28, Subscriptions). */
@Timeout(60)
class SubscriptionTest {
  private static final Duration FOREVER = Duration.ofHours(1);

  private static TesseraServer start() {
    return builder().start();
  }

  private static TesseraServer.Builder builder() {
    return Servers.open(NoteServer.open()).noRateLimit();
  }

  @Test
  void theAcknowledgementIsThereAtOnceAndEveryChangeFollows() throws Exception {
    try (TesseraServer server = start();
        Subscriber subscriber = Subscriber.to(server.port())) {
      assertThat(subscriber.head())
          .startsWith("HTTP/1.1 200 OK")
          .contains("Content-Type: text/event-stream", "X-Accel-Buffering: no");
      assertThat(subscriber.event()).contains(ACKNOWLEDGED, "\"note://1\"", "toolsListChanged");
      for (int i = 0; i < 200; i++) {
        server.resourceUpdated("note://2");
        server.resourceUpdated("note://1");
        assertThat(subscriber.event()).contains("notifications/resources/updated", "\"note://1\"");
      }
    }
  }

  @Test
  void aToolSaysWhatItHasChanged() throws Exception {
    try (TesseraServer server = start();
        Subscriber subscriber =
            Subscriber.to(server.port(), "", "{\"resourceSubscriptions\":[\"note://touched\"]}")) {
      subscriber.event();
      Client.send(server.port(), Request.call(server.port(), "touch"));
      assertThat(subscriber.event()).contains("\"note://touched\"");
    }
  }

  @Test
  void nothingComesBeforeTheAcknowledgementHoweverMuchChanges() throws Exception {
    AtomicBoolean enough = new AtomicBoolean();
    try (TesseraServer server = start()) {
      CompletableFuture<Void> changing =
          CompletableFuture.runAsync(
              () -> {
                while (!enough.get()) {
                  server.resourceUpdated("note://1");
                }
              });
      try {
        for (int i = 0; i < 20; i++) {
          try (Subscriber subscriber = Subscriber.to(server.port())) {
            assertThat(subscriber.event()).contains(ACKNOWLEDGED);
            assertThat(subscriber.event()).contains("\"note://1\"");
          }
        }
      } finally {
        enough.set(true);
      }
      changing.join();
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aClientThatLeavesMakesRoomForAnother(boolean reset) throws Exception {
    try (TesseraServer server = builder().maxSubscriptions(20).start()) {
      for (int round = 0; round < 2; round++) {
        Subscriber[] all = new Subscriber[20];
        for (int i = 0; i < all.length; i++) {
          all[i] = admitted(server.port());
        }
        for (Subscriber each : all) {
          each.leave(reset);
        }
      }
    }
  }

  /** A subscriber, as soon as there is room for one. */
  private static Subscriber admitted(int port) throws Exception {
    while (true) {
      Subscriber subscriber = Subscriber.to(port);
      if (subscriber.head().startsWith("HTTP/1.1 200")) {
        return subscriber;
      }
      subscriber.close();
    }
  }

  @Test
  void aClientMayHaveSoManyAndOthersHaveTheirs() throws Exception {
    try (TesseraServer server =
            Servers.secured(NoteServer.secured()).maxSubscriptionsPerClient(2).start();
        Subscriber one = Subscriber.acknowledged(server.port());
        Subscriber two = Subscriber.acknowledged(server.port());
        Subscriber other = Subscriber.to(server.port(), "writer", NOTE_AND_TOOLS)) {
      Client.Response third =
          Client.send(server.port(), Subscriber.request(server.port(), "reader", NOTE_AND_TOOLS));
      assertThat(third.status()).isEqualTo(503);
      assertThat(third.header("Retry-After")).isEqualTo("1");
      assertThat(third.body()).contains("\"id\":1", "Too many subscriptions are open");
      assertThat(server.refusals().of("subscriptions")).isEqualTo(1);
      assertThat(other.event()).contains(ACKNOWLEDGED);
      server.resourceUpdated("note://1");
      assertThat(one.event()).contains("note://1");
      assertThat(two.event()).contains("note://1");
    }
  }

  @Test
  void callersWithoutATokenAreAsManyAsTheirAddresses() throws Exception {
    try (TesseraServer server = builder().maxSubscriptionsPerClient(1).start();
        Subscriber one = Subscriber.acknowledged(server.port())) {
      assertThat(one.head()).contains("200 OK");
      assertThat(
              Client.send(
                      server.port(), Subscriber.request(server.port(), "another", NOTE_AND_TOOLS))
                  .status())
          .isEqualTo(503);
    }
  }

  @Test
  void aSubscriptionTakesNoRoomForCallsAndHasNoTimeLimit() throws Exception {
    try (TesseraServer server =
            builder().maxConcurrentCalls(1).callTimeout(Duration.ofMillis(1)).start();
        Subscriber one = Subscriber.acknowledged(server.port());
        Subscriber two = Subscriber.acknowledged(server.port())) {
      for (int i = 0; i < 3; i++) {
        Client.Response response = Client.send(server.port(), Request.call(server.port(), "touch"));
        assertThat(response.body()).contains("touched");
        Thread.sleep(100); // longer than any call may take
      }
      server.resourceUpdated("note://1");
      assertThat(one.event()).contains("note://1");
      assertThat(two.event()).contains("note://1");
    }
  }

  @Test
  void theRateLimitCountsTheRequest() throws Exception {
    try (TesseraServer server =
            Servers.open(NoteServer.open()).rateLimit(2, Duration.ofHours(1)).start();
        Subscriber one = Subscriber.acknowledged(server.port());
        Subscriber two = Subscriber.acknowledged(server.port())) {
      assertThat(one.head() + two.head()).contains("200 OK");
      assertThat(
              Client.send(server.port(), Subscriber.request(server.port(), "", NOTE_AND_TOOLS))
                  .status())
          .isEqualTo(429);
    }
  }

  @Test
  void commentsShowThatTheStreamIsAlive() throws Exception {
    try (TesseraServer server = builder().keepAliveTime(Duration.ofMillis(50)).start();
        Subscriber subscriber = Subscriber.acknowledged(server.port())) {
      assertThat(subscriber.line()).isEmpty();
      assertThat(subscriber.line()).isEqualTo(":");
    }
  }

  @Test
  void aServerThatClosesEndsAllOfThemWithTheirResultsAndWaitsForNone() throws Exception {
    TesseraServer server = builder().shutdownTime(FOREVER).start();
    try (Subscriber one = Subscriber.acknowledged(server.port());
        Subscriber two = Subscriber.acknowledged(server.port())) {
      server.resourceUpdated("note://1");
      server.close();
      for (Subscriber each : new Subscriber[] {one, two}) {
        assertThat(each.event()).contains("note://1");
        assertThat(each.event()).startsWith(GRACEFUL_END);
        assertThat(each.event()).isNull();
      }
    }
  }

  @Test
  void aSubscriptionEndsWithTheAccessToken() throws Exception {
    try (TestIssuer issuer = new TestIssuer(TestIssuer.FIRST);
        TesseraServer server = start(issuer)) {
      String token = token(issuer, Instant.now().plusSeconds(2));
      try (Subscriber subscriber = Subscriber.to(server.port(), token, NOTE_AND_TOOLS);
          Subscriber longer =
              Subscriber.to(
                  server.port(), token(issuer, Instant.now().plusSeconds(3_600)), NOTE_AND_TOOLS)) {
        assertThat(subscriber.event()).contains(ACKNOWLEDGED);
        assertThat(subscriber.event()).startsWith(GRACEFUL_END);
        assertThat(subscriber.event()).isNull();
        assertThat(longer.event()).contains(ACKNOWLEDGED);
        server.resourceUpdated("note://1");
        assertThat(longer.event()).contains("note://1");
      }
    }
  }

  private static TesseraServer start(TestIssuer issuer) {
    return TesseraServer.builder(NoteServer.secured())
        .port(0)
        .authorization(
            JwtAuth.issuer(issuer.url())
                .audience("notes")
                .jwksUrl(issuer.keys().toString())
                .build())
        .start();
  }

  private static String token(TestIssuer issuer, Instant expiry) {
    return TestIssuer.sign(
        TestIssuer.FIRST,
        Map.of("iss", issuer.url(), "aud", "notes", "sub", "u", "exp", expiry.getEpochSecond()));
  }

  /** On sockets of its own: what others send is remembered by the tests themselves. */
  @Test
  void aSubscriptionKeepsNothingOfItsRequest() throws Exception {
    String large = "{\"more\":\"" + "x".repeat(3 << 20) + "\"}";
    int number = 20;
    try (TesseraServer server = start()) {
      byte[] request = Subscriber.request(server.port(), "", large).text().getBytes(UTF_8);
      List<Socket> open = new ArrayList<>();
      try {
        long before = usedMemory();
        for (int i = 0; i < number; i++) {
          Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
          open.add(socket);
          socket.getOutputStream().write(request);
          assertThat(new String(socket.getInputStream().readNBytes(15), UTF_8))
              .isEqualTo("HTTP/1.1 200 OK");
        }
        assertThat(usedMemory() - before).isLessThan((long) number << 20);
      } finally {
        for (Socket each : open) {
          each.close();
        }
      }
    }
  }

  private static long usedMemory() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  @Test
  void aSlowReaderKeepsNoMemoryAndHearsOfEveryChangeInTheEnd() throws Exception {
    int changes = 300_000;
    TesseraServer server = start();
    try (Subscriber slow =
        Subscriber.to(
            server.port(), "", "{\"resourceSubscriptions\":[\"note://1\",\"note://last\"]}")) {
      for (int i = 0; i < changes; i++) {
        server.resourceUpdated("note://1");
      }
      server.resourceUpdated("note://last");
      CompletableFuture<Void> closed = CompletableFuture.runAsync(server::close);
      assertThat(slow.event()).contains(ACKNOWLEDGED);
      int events = 1;
      String event = slow.event();
      for (; event.contains("note://1"); event = slow.event()) {
        events++;
      }
      assertThat(event).contains("note://last");
      assertThat(slow.event()).startsWith(GRACEFUL_END);
      assertThat(events).isLessThan(changes / 2);
      closed.join();
    }
  }
}
