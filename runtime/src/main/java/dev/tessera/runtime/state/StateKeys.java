package dev.tessera.runtime.state;

import dev.tessera.runtime.settings.Settings;
import dev.tessera.runtime.settings.SettingsException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The secret keys that states are sealed with: the first seals, all of them open. To rotate, a new
 * one is put in front, and the old one taken away when no state of its time is of any use any more.
 * All processes behind one address need the same keys: there a new one is put behind the old one
 * first, until all of them can open what the others are going to seal.
 *
 * <p>Thread-safe. Keys never appear in messages.
 */
public final class StateKeys {
  /** How long a key is, in bytes: AES-256. */
  static final int KEY_BYTES = 32;

  private static final String VARIABLE = "MCP_STATE_KEY";

  /** None until a random one is made. */
  private List<byte[]> keys;

  private StateKeys(List<byte[]> keys) {
    this.keys = keys;
  }

  /**
   * These keys.
   *
   * @param first seals and opens; 32 random bytes
   * @param others only open
   * @throws IllegalArgumentException if one is not of 32 bytes
   */
  public static StateKeys of(byte[] first, byte[]... others) {
    List<byte[]> all =
        Stream.concat(Stream.of(first), Arrays.stream(others)).map(byte[]::clone).toList();
    if (all.stream().anyMatch(key -> key.length != KEY_BYTES)) {
      throw new IllegalArgumentException("A key has " + KEY_BYTES + " bytes");
    }
    return new StateKeys(all);
  }

  /**
   * What {@code MCP_STATE_KEY} says: keys in base64 or base64url, the one that seals first, between
   * commas or white space; empty if it is not set.
   *
   * @throws SettingsException if one is no base64 of 32 bytes; the message does not show it
   */
  public static Optional<StateKeys> from(Settings settings) {
    List<byte[]> keys = new ArrayList<>();
    for (String text : settings.list(VARIABLE)) {
      keys.add(decoded(text));
    }
    return keys.isEmpty() ? Optional.empty() : Optional.of(new StateKeys(List.copyOf(keys)));
  }

  /**
   * A key that this process alone has: states do not outlive it, and open nowhere else. It is made
   * when it is needed first, as most servers never need one.
   */
  public static StateKeys random() {
    return new StateKeys(List.of());
  }

  private static byte[] decoded(String text) {
    try {
      String standard = text.replace('-', '+').replace('_', '/');
      byte[] key = Base64.getDecoder().decode(standard);
      if (key.length == KEY_BYTES) {
        return key;
      }
    } catch (IllegalArgumentException e) {
      // Said below, without the text: it is a secret, even if it is written wrongly.
    }
    throw new SettingsException(
        VARIABLE
            + " has a key that is not "
            + KEY_BYTES
            + " bytes in base64. Make one with: openssl rand -base64 "
            + KEY_BYTES);
  }

  /** The keys, the one that seals first; not to be changed. */
  synchronized List<byte[]> all() {
    if (keys.isEmpty()) {
      byte[] key = new byte[KEY_BYTES];
      new SecureRandom().nextBytes(key);
      keys = List.of(key);
    }
    return keys;
  }
}
