package dev.tessera.runtime;

import dev.tessera.runtime.protocol.subscribe.SubscriptionRules;
import dev.tessera.runtime.settings.Settings;
import dev.tessera.runtime.settings.SettingsException;
import java.util.OptionalInt;

/** How much clients may subscribe to, as far as the builder and then the settings say. */
final class SubscriptionSettings {
  private static final String MAX = "MCP_MAX_SUBSCRIPTIONS";
  private static final String MAX_PER_CLIENT = "MCP_MAX_SUBSCRIPTIONS_PER_CLIENT";
  private static final String MAX_URIS = "MCP_MAX_SUBSCRIBED_RESOURCES";
  private static final int LIMIT = 1_000_000;

  private OptionalInt max = OptionalInt.empty();
  private OptionalInt maxPerClient = OptionalInt.empty();
  private OptionalInt maxUris = OptionalInt.empty();

  void max(int subscriptions) {
    max = checked(subscriptions);
  }

  void maxPerClient(int subscriptions) {
    maxPerClient = checked(subscriptions);
  }

  void maxUris(int uris) {
    maxUris = checked(uris);
  }

  private static OptionalInt checked(int number) {
    if (number < 1 || number > LIMIT) {
      throw new IllegalArgumentException(number + " is not in 1 to " + LIMIT);
    }
    return OptionalInt.of(number);
  }

  /**
   * Takes what the builder does not say from the settings.
   *
   * @throws SettingsException if one is wrong
   */
  void complete(Settings settings) {
    SubscriptionRules usual = SubscriptionRules.usual();
    max = complete(max, settings, MAX, usual.max());
    maxPerClient = complete(maxPerClient, settings, MAX_PER_CLIENT, usual.maxPerClient());
    maxUris = complete(maxUris, settings, MAX_URIS, usual.maxUris());
  }

  private static OptionalInt complete(OptionalInt said, Settings settings, String name, int usual) {
    return said.isPresent() ? said : OptionalInt.of(settings.number(name, 1, LIMIT, usual));
  }

  SubscriptionRules rules() {
    SubscriptionRules usual = SubscriptionRules.usual();
    return new SubscriptionRules(
        max.orElse(usual.max()),
        maxPerClient.orElse(usual.maxPerClient()),
        maxUris.orElse(usual.maxUris()));
  }
}
