package dev.tessera.runtime.protocol.subscribe;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tessera.runtime.json.RawJson;
import dev.tessera.runtime.protocol.subscribe.Change.OfList;
import dev.tessera.runtime.protocol.subscribe.Change.OfResource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class HubTest {
  private final Hub hub = new Hub();

  private static OfResource resource(String uri) {
    return new OfResource(uri);
  }

  @Test
  void everybodyHearsWhatTheyWantAndNothingElse() {
    Listener tools = new Listener(hub, OfList.TOOLS);
    Listener notes = new Listener(hub, resource("note://1"), resource("note://2"), OfList.PROMPTS);

    hub.publish(OfList.TOOLS);
    hub.publish(OfList.RESOURCES);
    hub.publish(resource("note://2"));
    hub.publish(resource("note://3"));

    assertThat(tools.take()).containsExactly(OfList.TOOLS);
    assertThat(notes.take()).containsExactly(resource("note://2"));
  }

  @Test
  void aChangeThatComesAgainBeforeItWasTakenIsToldOnce() {
    Listener listener = new Listener(hub, OfList.TOOLS, resource("note://1"));
    for (int i = 0; i < 1_000; i++) {
      hub.publish(resource("note://1"));
      hub.publish(OfList.TOOLS);
    }

    assertThat(listener.take()).containsExactly(resource("note://1"), OfList.TOOLS);
    hub.publish(OfList.TOOLS);
    assertThat(listener.take()).containsExactly(OfList.TOOLS);
  }

  @Test
  void aSinkIsWokenOnceForAllThatItHasNotTaken() {
    Listener listener = new Listener(hub, OfList.TOOLS, OfList.PROMPTS);
    hub.publish(OfList.TOOLS);
    hub.publish(OfList.PROMPTS);
    assertThat(listener.woken.drainPermits()).isEqualTo(1);

    listener.take();
    hub.publish(OfList.PROMPTS);
    assertThat(listener.woken.drainPermits()).isEqualTo(1);
  }

  @Test
  void whatIsWantedCanBeMoreOrLessLater() {
    Listener listener = new Listener(hub);
    hub.publish(resource("note://1"));
    listener.subscription.want(resource("note://1"));
    listener.subscription.want(resource("note://2"));
    hub.publish(resource("note://1"));
    hub.publish(resource("note://2"));
    listener.subscription.forget(resource("note://2"));

    assertThat(listener.take()).containsExactly(resource("note://1"));
    assertThat(listener.subscription.size()).isEqualTo(1);
  }

  @Test
  void whoLeavesIsForgottenAndHearsNoMore() {
    Listener listener = new Listener(hub, OfList.TOOLS, resource("note://1"));
    Listener other = new Listener(hub, OfList.TOOLS);
    listener.subscription.end();
    hub.publish(OfList.TOOLS);
    listener.subscription.want(OfList.PROMPTS);

    assertThat(listener.take()).isEmpty();
    assertThat(listener.ends).hasValue(0);
    assertThat(hub.size()).isEqualTo(1);
    assertThat(hub.wantedChanges()).isEqualTo(1);
    assertThat(other.take()).containsExactly(OfList.TOOLS);
  }

  @Test
  void whoHasLeftBeforeItBeganIsNeverRemembered() {
    Listener listener = new Listener(hub);
    listener.subscription.end();
    listener.subscription.open();
    assertThat(hub.size()).isZero();
  }

  @Test
  void aHubThatClosesEndsEverybodyOnceAndWhatWasNotTakenStaysThere() {
    Listener listener = new Listener(hub, OfList.TOOLS);
    hub.publish(OfList.TOOLS);
    hub.close();
    hub.close();
    hub.publish(OfList.TOOLS);

    assertThat(listener.ends).hasValue(1);
    assertThat(listener.take()).containsExactly(OfList.TOOLS);
    assertThat(new Listener(hub, OfList.TOOLS).ends).hasValue(1);
    assertThat(hub.size()).isZero();
    assertThat(hub.wantedChanges()).isZero();
  }

  @Test
  void nothingIsLostHoweverManyPublishWhileOthersTakeAndLeave() throws Exception {
    int publishers = 4;
    int each = 500;
    Listener listener =
        new Listener(
            hub,
            IntStream.range(0, publishers * each)
                .mapToObj(i -> resource("note://" + i))
                .toArray(Change[]::new));
    CountDownLatch begin = new CountDownLatch(1);
    List<CompletableFuture<Void>> running = new ArrayList<>();
    for (int p = 0; p < publishers; p++) {
      int from = p * each;
      running.add(
          CompletableFuture.runAsync(
              () -> {
                await(begin);
                for (int i = from; i < from + each; i++) {
                  hub.publish(resource("note://" + i));
                  new Listener(hub, resource("note://" + i)).subscription.end();
                }
              }));
    }
    begin.countDown();
    Set<Change> heard = new HashSet<>();
    while (heard.size() < publishers * each) {
      listener.woken.acquire(); // a change that woke nobody would be waited for in vain
      for (Change taken : listener.take()) {
        assertThat(heard.add(taken)).as("%s for the first time", taken).isTrue();
      }
    }
    running.forEach(CompletableFuture::join);
    assertThat(listener.take()).isEmpty();
    assertThat(hub.size()).isEqualTo(1);
    assertThat(hub.wantedChanges()).isEqualTo(publishers * each);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aNotificationSaysWhatHasChangedAndForWhichSubscription() {
    assertThat(text(OfList.PROMPTS, Optional.empty()))
        .isEqualTo(
            "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/prompts/list_changed\",\"params\":{}}");
    byte[] id = "\"a\\u0062\"".getBytes(UTF_8);
    assertThat(text(resource("note://1"), Optional.of(new RawJson(id, 0, id.length))))
        .isEqualTo(
            "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/resources/updated\",\"params\":{\"_meta\":"
                + "{\"io.modelcontextprotocol/subscriptionId\":\"a\\u0062\"},\"uri\":\"note://1\"}}");
  }

  private static String text(Change change, Optional<RawJson> subscription) {
    return UTF_8.decode(change.notification(subscription)).toString();
  }
}
