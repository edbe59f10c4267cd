package dev.tessera.runtime.auth.keys;

import static dev.tessera.runtime.auth.TestIssuer.FIRST;
import static dev.tessera.runtime.auth.TestIssuer.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tessera.runtime.auth.TestClock;
import dev.tessera.runtime.auth.TestIssuer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KeyCacheTest {
  private static final int CALLERS = 40;

  private final TestClock clock = new TestClock();
  private final ExecutorService threads = Executors.newFixedThreadPool(CALLERS);
  private TestIssuer issuer;
  private KeyCache cache;

  @BeforeEach
  void start() throws IOException {
    issuer = new TestIssuer(FIRST.toPublicJWK());
    cache = new KeyCache(KeySource.at(issuer.keys()), KeyTimes.DEFAULT, clock);
  }

  @AfterEach
  void stop() {
    issuer.close();
    threads.shutdownNow();
  }

  @Test
  void fetchesOnceForAllWhoComeFirst() throws Exception {
    CountDownLatch gate = new CountDownLatch(1);
    issuer.holdAnswers(gate);
    List<Future<KeySet>> all = start(cache::current);
    gate.countDown();
    KeySet keys = all.get(0).get();
    for (Future<KeySet> each : all) {
      assertThat(each.get()).isSameAs(keys);
    }
    assertThat(issuer.fetches()).isEqualTo(1);
  }

  @Test
  void letsOnlySomeWaitForTheIssuerOverUnknownKeys() throws Exception {
    KeySet known = cache.current();
    issuer.publish(SECOND.toPublicJWK());
    CountDownLatch gate = new CountDownLatch(1);
    issuer.holdAnswers(gate);
    CountDownLatch answered = new CountDownLatch(CALLERS - 8);
    List<Future<KeySet>> all =
        start(
            () -> {
              KeySet keys = cache.newerThan(known);
              answered.countDown();
              return keys;
            });
    answered.await();
    assertThat(cache.present()).as("meanwhile").containsSame(known);
    gate.countDown();
    int newer = 0;
    for (Future<KeySet> each : all) {
      newer += each.get() == known ? 0 : 1;
    }
    assertThat(newer).as("those who waited").isEqualTo(8);
    assertThat(issuer.fetches()).isEqualTo(2);
  }

  @Test
  void staysTheSameSetWhileTheKeysAreTheSame() throws Exception {
    KeySet before = cache.current();
    clock.advance(KeyTimes.DEFAULT.timeToLive());
    assertThat(cache.present()).isEmpty();
    assertThat(cache.current()).isSameAs(before);
    assertThat(issuer.fetches()).isEqualTo(2);
  }

  private List<Future<KeySet>> start(Callable<KeySet> call) throws InterruptedException {
    CountDownLatch ready = new CountDownLatch(CALLERS);
    List<Future<KeySet>> all = new ArrayList<>();
    for (int i = 0; i < CALLERS; i++) {
      all.add(
          threads.submit(
              () -> {
                ready.countDown();
                ready.await();
                return call.call();
              }));
    }
    ready.await();
    return all;
  }
}
