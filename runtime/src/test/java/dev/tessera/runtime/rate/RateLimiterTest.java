package dev.tessera.runtime.rate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class RateLimiterTest {
  private static final long SECOND = 1_000_000_000;

  /** Starts where the clock overflows soon, as that of a machine may. */
  private long now = Long.MAX_VALUE - SECOND / 2;

  private RateLimiter limiter(int calls, int callers) {
    return new RateLimiter(new RateLimit(calls, Duration.ofSeconds(1)), () -> now, callers);
  }

  @Test
  void asManyCallsAsTheLimitMayComeAtOnce() {
    RateLimiter limiter = limiter(3, 10);
    for (int i = 0; i < 3; i++) {
      assertThat(limiter.take("a", 1)).isZero();
    }
    assertThat(limiter.take("a", 1)).isCloseTo(SECOND / 3, org.assertj.core.data.Offset.offset(3L));
    assertThat(limiter.take("b", 1)).isZero();
  }

  @Test
  void afterTheWaitThatItTellsOneMoreIsLetIn() {
    RateLimiter limiter = limiter(4, 10);
    assertThat(limiter.take("a", 4)).isZero();
    long wait = limiter.take("a", 1);
    now += wait - 1;
    assertThat(limiter.take("a", 1)).isEqualTo(1);
    now += 1;
    assertThat(limiter.take("a", 1)).isZero();
    assertThat(limiter.take("a", 1)).isPositive();
  }

  @Test
  void whatIsRefusedCostsNothing() {
    RateLimiter limiter = limiter(1, 10);
    limiter.take("a", 1);
    for (int i = 0; i < 100; i++) {
      assertThat(limiter.take("a", 1)).isEqualTo(SECOND);
    }
    now += SECOND;
    assertThat(limiter.take("a", 1)).isZero();
  }

  @Test
  void moreCallsThanTheLimitCountAsTheLimit() {
    RateLimiter limiter = limiter(2, 10);
    assertThat(limiter.take("a", 50)).isZero();
    assertThat(limiter.take("a", 50)).isEqualTo(SECOND);
  }

  @Test
  void manyCallsInAShortTimeAreCountedExactly() {
    RateLimiter limiter =
        new RateLimiter(new RateLimit(1_000_000_000, Duration.ofMillis(1)), () -> now, 10);
    assertThat(limiter.take("a", 1_000_000_000)).isZero();
    assertThat(limiter.take("a", 1_000_000)).isEqualTo(1_000);
  }

  @Test
  void callersBeyondTheBoundShareOnePlaceAndTheOthersAreNotForgotten() {
    RateLimiter limiter = limiter(1, 2);
    assertThat(limiter.take("a", 1)).isZero();
    assertThat(limiter.take("b", 1)).isZero();
    assertThat(limiter.take("c", 1)).isZero();
    assertThat(limiter.take("d", 1)).isPositive();
    assertThat(limiter.take("a", 1)).isPositive();
    assertThat(limiter.callers()).isEqualTo(2);
  }

  @Test
  void thoseWhoHavePausedMakeRoom() {
    RateLimiter limiter = limiter(1, 2);
    limiter.take("a", 1);
    limiter.take("b", 1);
    now += 2 * SECOND;
    assertThat(limiter.take("c", 1)).isZero();
    assertThat(limiter.take("d", 1)).isZero();
    assertThat(limiter.callers()).isEqualTo(2);
    assertThat(limiter.take("c", 1)).isPositive();
  }

  @Test
  void aMillionCallersTakeBoundedMemory() {
    RateLimiter limiter = new RateLimiter(new RateLimit(1, Duration.ofSeconds(1)), () -> now);
    for (int i = 0; i < 1_000_000; i++) {
      now += 10;
      limiter.take(i, 1);
    }
    assertThat(limiter.callers()).isEqualTo(65_536);
  }

  @Test
  void threadsTogetherGetNoMoreThanTheLimit() throws Exception {
    RateLimiter limiter = limiter(1_000, 10);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<Integer>> permitted = new ArrayList<>();
      for (int thread = 0; thread < 4; thread++) {
        permitted.add(
            threads.submit(
                () -> {
                  int count = 0;
                  for (int i = 0; i < 1_000; i++) {
                    count += limiter.take("a", 1) == 0 ? 1 : 0;
                  }
                  return count;
                }));
      }
      int all = 0;
      for (Future<Integer> each : permitted) {
        all += each.get();
      }
      assertThat(all).isEqualTo(1_000);
    } finally {
      threads.shutdown();
    }
  }
}
