package dev.tessera.runtime.protocol.subscribe;

/**
 * How much clients may subscribe to.
 *
 * @param max how many subscriptions may be open, of all clients together
 * @param maxPerClient how many of one client: of a user of it, or of an address where users are not
 *     known
 * @param maxUris how many resources one subscription may be about
 */
public record SubscriptionRules(int max, int maxPerClient, int maxUris) {
  /** URIs may be long, if the others are short. */
  private static final long CHARACTERS_PER_URI = 128;

  private static final SubscriptionRules USUAL = new SubscriptionRules(10_000, 100, 1_000);

  /**
   * Checks the bounds.
   *
   * @throws IllegalArgumentException if there is room for none
   */
  public SubscriptionRules {
    check("subscriptions", max);
    check("subscriptions of a client", maxPerClient);
    check("resources of a subscription", maxUris);
  }

  /** How many characters the URIs of one subscription may have together. */
  long maxCharacters() {
    return CHARACTERS_PER_URI * maxUris;
  }

  private static void check(String what, int number) {
    if (number < 1) {
      throw new IllegalArgumentException(number + " " + what + " are none");
    }
  }

  /** Ten thousand, a hundred for each client, about a thousand resources each. */
  public static SubscriptionRules usual() {
    return USUAL;
  }
}
