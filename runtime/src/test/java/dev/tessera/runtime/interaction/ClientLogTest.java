package dev.tessera.runtime.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tessera.runtime.json.JsonValue;
import dev.tessera.specification.Specification;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientLogTest {
  private final Sent sent = new Sent();

  private ClientLog log(LogLevel least) {
    return new ClientLog(() -> Optional.of(least), sent, Pace.of(5, 1));
  }

  @Test
  void aMessageHasLevelLoggerAndData() {
    log(LogLevel.DEBUG).log(LogLevel.NOTICE, "db", JsonValue.object(Map.of("n", JsonValue.of(1))));
    assertThat(sent.messages)
        .containsExactly(
            "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/message\",\"params\":{"
                + "\"level\":\"notice\",\"logger\":\"db\",\"data\":{\"n\":1}}}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2024-11-05", "2025-03-26", "2025-06-18", "2025-11-25", "2026-07-28"})
  void everyRevisionKnowsTheNotification(String revision) {
    ClientLog log = log(LogLevel.DEBUG);
    log.debug("a");
    log.info("b");
    log.warning("c");
    log.error("d");
    log.log(LogLevel.EMERGENCY, "logger", "e");
    assertThat(sent.messages)
        .hasSize(5)
        .allSatisfy(
            message -> Specification.assertValid(revision, "LoggingMessageNotification", message));
  }

  @ParameterizedTest
  @EnumSource(LogLevel.class)
  void whatMattersLessThanTheClientWantsIsLeftOut(LogLevel level) {
    log(LogLevel.WARNING).log(level, "x");
    assertThat(sent.messages).hasSize(level.compareTo(LogLevel.WARNING) >= 0 ? 1 : 0);
  }

  @Test
  void aClientThatHasNotAskedHearsNothing() {
    ClientLog log = new ClientLog(Optional::empty, sent, Pace.of(5, 1));
    log.log(LogLevel.EMERGENCY, "x");
    assertThat(log.isWanted(LogLevel.EMERGENCY)).isFalse();
    assertThat(sent.messages).isEmpty();
  }

  @Test
  void manyAtOnceAreLeftOut() {
    ClientLog log = log(LogLevel.DEBUG);
    for (int i = 0; i < 100; i++) {
      log.info("x");
    }
    assertThat(sent.messages).hasSize(5);
  }
}
