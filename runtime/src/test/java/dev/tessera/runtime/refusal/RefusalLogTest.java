package dev.tessera.runtime.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RefusalLogTest {
  private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 5);
  private final List<String> lines = new ArrayList<>();
  private final RefusalLog log = new RefusalLog(now::get, lines::add);

  @Test
  void aFloodIsBoundedAndItsRestIsSaidWithTheNextOne() {
    for (int i = 0; i < 1_000; i++) {
      log.refused("token_expired", () -> "401");
    }
    assertThat(lines).hasSize(20).containsOnly("Refused (token_expired): 401");
    log.refused("host", () -> "403");
    assertThat(lines).as("another reason is not hidden").endsWith("Refused (host): 403");
    now.addAndGet(RefusalLog.PERIOD);
    log.refused("token_expired", () -> "401 again");
    assertThat(lines)
        .endsWith(
            "Refused (token_expired): 980 more, not logged one by one",
            "Refused (token_expired): 401 again");
  }

  @Test
  void theRestOfAFloodThatEndedIsSaidAtTheEnd() {
    for (int i = 0; i < 25; i++) {
      log.refused("rate", () -> "429");
    }
    log.close();
    log.close();
    assertThat(lines).hasSize(21).endsWith("Refused (rate): 5 more, not logged one by one");
  }

  @Test
  void everyRefusalIsCountedLoggedOrNot() {
    for (int i = 0; i < 1_000; i++) {
      log.refused("rate", () -> "429");
    }
    log.refused("host", () -> "403");
    Refusals counted = log.counted();
    assertThat(counted.byReason()).isEqualTo(Map.of("rate", 1_000L, "host", 1L));
    assertThat(counted.of("rate")).isEqualTo(1_000);
    assertThat(counted.of("origin")).isZero();
    assertThat(counted.total()).isEqualTo(1_001);
  }
}
