package dev.tessera.runtime.interaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tessera.runtime.json.RawJson;
import dev.tessera.specification.Specification;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProgressTest {
  private final Sent sent = new Sent();
  private final AtomicLong now = new AtomicLong();

  private Progress progress(String token) {
    Optional<RawJson> raw = Optional.of(Sent.raw(token));
    return new Progress(raw, sent, new Pace(5, 1, now::get));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"a\\u0062c\"", "7", "-12345678901234567890"})
  void theTokenIsSentBackByteForByte(String token) {
    progress(token).report(1);
    assertThat(sent.messages)
        .containsExactly(
            "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/progress\",\"params\":{"
                + "\"progressToken\":"
                + token
                + ",\"progress\":1}}");
  }

  @Test
  void totalAndMessageAreToldIfThereAreAny() {
    progress("1").report(0.5, 2, "Half \"way\"");
    assertThat(sent.params())
        .hasToString(
            "{\"progressToken\":1,\"progress\":0.5,\"total\":2,\"message\":\"Half \\\"way\\\"\"}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2024-11-05", "2025-03-26", "2025-06-18", "2025-11-25", "2026-07-28"})
  void everyRevisionKnowsTheNotification(String revision) {
    Progress progress = progress("\"t\"");
    progress.report(0);
    progress.report(0.25, 1);
    if (!revision.equals("2024-11-05")) {
      progress.report(1, 1, "done");
    }
    assertThat(sent.messages)
        .hasSizeGreaterThan(1)
        .allSatisfy(
            message -> Specification.assertValid(revision, "ProgressNotification", message));
  }

  @Test
  void aClientThatHasNotAskedHearsNothing() {
    Progress progress = new Progress(Optional.empty(), sent, Pace.of(5, 1));
    progress.report(1, 2);
    assertThat(progress.isWanted()).isFalse();
    assertThat(sent.messages).isEmpty();
  }

  @Test
  void whatDoesNotGrowIsLeftOut() {
    Progress progress = progress("1");
    progress.report(2);
    progress.report(2);
    progress.report(1, 10, "back");
    progress.report(3);
    assertThat(sent.messages).hasSize(2).last().asString().contains("\"progress\":3");
  }

  @Test
  void manyAtOnceAreLeftOutButNeverTheLast() {
    Progress progress = progress("1");
    for (int i = 1; i <= 1_000; i++) {
      progress.report(i, 1_000);
    }
    assertThat(sent.messages).hasSize(6).last().asString().contains("\"progress\":1000");
  }

  @Test
  void afterAWhileThereIsRoomAgain() {
    Progress progress = progress("1");
    for (int i = 1; i <= 10; i++) {
      progress.report(i, 100);
    }
    now.addAndGet(TimeUnit.SECONDS.toNanos(2));
    for (int i = 11; i <= 20; i++) {
      progress.report(i, 100);
    }
    assertThat(sent.messages).hasSize(7).last().asString().contains("\"progress\":12");
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void whatIsNoNumberIsAMistake(double value) {
    Progress progress = progress("1");
    assertThatIllegalArgumentException().isThrownBy(() -> progress.report(value));
    assertThatIllegalArgumentException().isThrownBy(() -> progress.report(1, value));
  }

  @Test
  void afterTheAnswerNothingHappens() {
    Progress progress = progress("1");
    sent.open = false;
    progress.report(1);
    assertThat(sent.messages).isEmpty();
  }
}
