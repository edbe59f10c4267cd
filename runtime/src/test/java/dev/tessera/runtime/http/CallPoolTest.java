package dev.tessera.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class CallPoolTest {
  private static final int FEW = 2;
  private static final int MAX = 20;

  private final CallPool pool = new CallPool(FEW, MAX);

  @AfterEach
  void close() {
    pool.close();
  }

  @Test
  void shortCallsNeedFewThreads() throws InterruptedException {
    Set<Thread> seen = ConcurrentHashMap.newKeySet();
    Semaphore ended = new Semaphore(0);
    do {
      seen.clear();
      for (int i = 0; i < 1_000; i++) {
        pool.execute(
            () -> {
              seen.add(Thread.currentThread());
              ended.release();
            });
        ended.acquire();
      }
    } while (seen.size() > FEW); // once more if a busy machine has held a call up, as if it blocked
    assertThat(seen).hasSize(FEW);
  }

  @Test
  void callsThatBlockHoldUpNobody() throws InterruptedException {
    CountDownLatch allAreThere = new CountDownLatch(MAX);
    CountDownLatch ended = new CountDownLatch(MAX);
    for (int i = 0; i < MAX; i++) {
      pool.execute(
          () -> {
            allAreThere.countDown();
            await(allAreThere);
            ended.countDown();
          });
    }
    ended.await();
  }

  @Test
  void thereAreNeverMoreThanTheMost() throws InterruptedException {
    Set<Thread> seen = ConcurrentHashMap.newKeySet();
    CountDownLatch full = new CountDownLatch(MAX);
    CountDownLatch end = new CountDownLatch(1);
    CountDownLatch ended = new CountDownLatch(3 * MAX);
    for (int i = 0; i < 3 * MAX; i++) {
      pool.execute(
          () -> {
            seen.add(Thread.currentThread());
            full.countDown();
            await(end);
            ended.countDown();
          });
    }
    full.await();
    end.countDown();
    ended.await();
    assertThat(seen).hasSize(MAX);
  }

  @Test
  void afterBlockingCallsThereAreFewAgain() throws InterruptedException {
    callsThatBlockHoldUpNobody();
    while (pool.size() > FEW) {
      Thread.sleep(20);
    }
    callsThatBlockHoldUpNobody();
  }

  /** Under load, threads that are there too many would be given work, and so never be idle. */
  @Test
  void afterBlockingCallsThereAreFewAgainUnderLoad() throws InterruptedException {
    callsThatBlockHoldUpNobody();
    Semaphore ended = new Semaphore(0);
    while (pool.size() > FEW) {
      pool.execute(ended::release);
      ended.acquire();
    }
  }

  /** Some end at every moment, and yet each waits for its turn longer than it takes. */
  @Test
  void thereAreMoreThreadsForManyCallsThatTakeTheirTime() throws InterruptedException {
    Semaphore rest = new Semaphore(0);
    for (int i = 0; i < MAX; i++) {
      pool.execute(() -> callAgainAndAgain(rest));
    }
    while (pool.size() < 4 * FEW) {
      Thread.sleep(1);
    }
    rest.release(MAX);
  }

  /** Until it is told to rest. */
  private void callAgainAndAgain(Semaphore rest) {
    try {
      Thread.sleep(5);
      if (!rest.tryAcquire()) {
        pool.execute(() -> callAgainAndAgain(rest));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void itsEndInterruptsWhatRuns() throws InterruptedException {
    CountDownLatch running = new CountDownLatch(1);
    CountDownLatch interrupted = new CountDownLatch(1);
    pool.execute(
        () -> {
          running.countDown();
          try {
            new CountDownLatch(1).await();
          } catch (InterruptedException e) {
            interrupted.countDown();
          }
        });
    running.await();
    pool.close();
    interrupted.await();
    assertThatThrownBy(() -> pool.execute(() -> {})).isInstanceOf(RejectedExecutionException.class);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
