package dev.tessera.runtime;

import dev.tessera.runtime.settings.Settings;
import dev.tessera.runtime.settings.SettingsException;
import dev.tessera.runtime.state.StateKeys;
import dev.tessera.runtime.state.StateSeal;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** How the state that clients keep is sealed, as far as the builder and then the settings say. */
final class StateSettings {
  private Optional<StateKeys> keys = Optional.empty();
  private Duration time = StateSeal.USUAL_TIME;

  void keys(StateKeys keys) {
    this.keys = Optional.of(keys);
  }

  void time(Duration time) {
    this.time = time;
  }

  /**
   * Takes what the builder does not say from the settings.
   *
   * @throws SettingsException if one is wrong
   */
  void complete(Settings settings) {
    keys = keys.isPresent() ? keys : StateKeys.from(settings);
  }

  /**
   * Seals what clients keep.
   *
   * @param asks whether anything here asks its client, so that a random key is worth a warning
   */
  StateSeal seal(boolean asks) {
    if (keys.isEmpty() && asks) {
      Start.warn(
          "MCP_STATE_KEY is not set: a client that is asked for input has to come back to this"
              + " process. Make a key with: openssl rand -base64 32");
    }
    return new StateSeal(keys.orElseGet(StateKeys::random), time, Clock.systemUTC());
  }
}
