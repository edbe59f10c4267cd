package dev.tessera.dev.grants;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tessera.dev.TestClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class ExpiringStoreTest {
  private final TestClock clock = new TestClock();
  private final ExpiringStore<String> store = new ExpiringStore<>(2, Duration.ofSeconds(60), clock);

  @Test
  void keepsAValueForItsTimeAndNoLonger() {
    store.put("a", "1");

    clock.advance(Duration.ofSeconds(59));
    assertThat(store.get("a")).hasValue("1");
    clock.advance(Duration.ofSeconds(1));
    assertThat(store.get("a")).isEmpty();
    assertThat(store.take("a")).isEmpty();
  }

  @Test
  void givesAValueAwayOnce() {
    store.put("a", "1");

    assertThat(store.take("a")).hasValue("1");
    assertThat(store.take("a")).isEmpty();
  }

  @Test
  void dropsTheOldestWhenItIsFull() {
    store.put("a", "1");
    store.put("b", "2");
    store.put("a", "3"); // renewed, so that b is the oldest now
    store.put("c", "4");

    assertThat(store.get("b")).isEmpty();
    assertThat(store.get("a")).hasValue("3");
    assertThat(store.get("c")).hasValue("4");
  }
}
