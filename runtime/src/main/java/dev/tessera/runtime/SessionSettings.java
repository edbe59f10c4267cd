package dev.tessera.runtime;

import dev.tessera.runtime.protocol.session.SessionRules;
import dev.tessera.runtime.settings.Settings;
import dev.tessera.runtime.settings.SettingsException;
import java.time.Duration;
import java.util.Optional;

/** How sessions are kept, as far as the builder and then the settings say. */
final class SessionSettings {
  private static final String ON = "MCP_SESSIONS";
  private static final String MAX = "MCP_SESSION_MAX";
  private static final String MAX_OF_ONE = "MCP_SESSION_MAX_PER_CALLER";
  private static final String IDLE_TIME = "MCP_SESSION_IDLE";
  private static final String REPLAY = "MCP_SESSION_REPLAY_BYTES";

  private static final SessionRules USUAL = SessionRules.usual();
  private static final int MOST = 1_000_000;
  private static final int MOST_BYTES = 64 << 20;

  private Optional<Boolean> off = Optional.empty();
  private Optional<Integer> max = Optional.empty();
  private Optional<Integer> maxOfOne = Optional.empty();
  private Optional<Duration> idleTime = Optional.empty();
  private Optional<Integer> replayBytes = Optional.empty();

  void off() {
    off = Optional.of(true);
  }

  void max(int sessions) {
    max = Optional.of(checked(sessions, 1, MOST));
  }

  void maxOfOne(int sessions) {
    maxOfOne = Optional.of(checked(sessions, 1, MOST));
  }

  void idleTime(Duration time) {
    if (time.toMillis() < 1) {
      throw new IllegalArgumentException(time + " is less than a millisecond");
    }
    idleTime = Optional.of(time);
  }

  void replayBytes(int bytes) {
    replayBytes = Optional.of(checked(bytes, 0, MOST_BYTES));
  }

  private static int checked(int number, int least, int most) {
    if (number < least || number > most) {
      throw new IllegalArgumentException(number + " is not in " + least + " to " + most);
    }
    return number;
  }

  /**
   * Takes what the builder does not say from the settings.
   *
   * @throws SettingsException if one is wrong
   */
  void complete(Settings settings) {
    if (off.isEmpty()) {
      off = Optional.of(!settings.isOn(ON, true));
    }
    if (max.isEmpty()) {
      max(settings.number(MAX, 1, MOST, USUAL.max()));
    }
    if (maxOfOne.isEmpty()) {
      maxOfOne(settings.number(MAX_OF_ONE, 1, MOST, USUAL.maxOfOne()));
    }
    if (replayBytes.isEmpty()) {
      replayBytes(settings.number(REPLAY, 0, MOST_BYTES, USUAL.replayBytes()));
    }
    if (idleTime.isEmpty()) {
      settings
          .positiveDuration(IDLE_TIME, "Set MCP_SESSIONS=off for no sessions.")
          .ifPresent(this::idleTime);
    }
  }

  /** Empty for no sessions. */
  Optional<SessionRules> rules() {
    return off.orElse(false)
        ? Optional.empty()
        : Optional.of(
            new SessionRules(
                max.orElse(USUAL.max()),
                maxOfOne.orElse(USUAL.maxOfOne()),
                idleTime.orElse(USUAL.idleTime()),
                replayBytes.orElse(USUAL.replayBytes())));
  }
}
