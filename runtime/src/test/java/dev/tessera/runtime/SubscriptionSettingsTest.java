package dev.tessera.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tessera.runtime.protocol.subscribe.SubscriptionRules;
import dev.tessera.runtime.settings.Settings;
import dev.tessera.runtime.settings.SettingsException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SubscriptionSettingsTest {
  private final SubscriptionSettings subscriptions = new SubscriptionSettings();

  @Test
  void thereIsRoomForAsManyAsUsualIfNobodySaysOtherwise() {
    subscriptions.complete(Settings.of(Map.of()));
    assertThat(subscriptions.rules()).isEqualTo(new SubscriptionRules(10_000, 100, 1_000));
  }

  @Test
  void whatTheBuilderSaysStandsAndTheEnvironmentSaysTheRest() {
    subscriptions.maxPerClient(7);
    subscriptions.complete(
        Settings.of(
            Map.of(
                "MCP_MAX_SUBSCRIPTIONS", "50",
                "MCP_MAX_SUBSCRIPTIONS_PER_CLIENT", "9",
                "MCP_MAX_SUBSCRIBED_RESOURCES", "3")));
    assertThat(subscriptions.rules()).isEqualTo(new SubscriptionRules(50, 7, 3));
  }

  @Test
  void whatIsOutOfBoundsIsSaid() {
    assertThatThrownBy(
            () -> subscriptions.complete(Settings.of(Map.of("MCP_MAX_SUBSCRIPTIONS", "0"))))
        .isInstanceOf(SettingsException.class)
        .hasMessageStartingWith(
            "MCP_MAX_SUBSCRIPTIONS is \"0\", but must be a number from 1 to 1000000.");
    assertThatThrownBy(() -> subscriptions.maxUris(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("0 is not in 1 to 1000000");
  }
}
