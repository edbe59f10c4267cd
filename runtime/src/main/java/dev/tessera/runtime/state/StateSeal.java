package dev.tessera.runtime.state;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals states and opens them (AES-256-GCM, NIST SP 800-38D): nobody can read one or change it, it
 * opens for the request and caller that it was made for, and not for long. It may be used more than
 * once in that time.
 *
 * <pre>
 * base64url( version 1 | first 4 bytes of the key's SHA-256 | nonce 12 | sealed( expiry 8 | state ) | tag 16 )
 * </pre>
 *
 * <p>The binding and the head are authenticated with it. A nonce is random, so that processes can
 * share a key; one key should not seal more than four billion states. Thread-safe.
 */
public final class StateSeal {
  /** The longest text that is looked at, in characters. */
  static final int MAX_CHARS = 64 << 10;

  private static final byte VERSION = 1;
  private static final int KEY_ID_BYTES = Integer.BYTES;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final int HEAD_BYTES = 1 + KEY_ID_BYTES + NONCE_BYTES;

  /** Shorter ones make a ProviderException in some Java runtimes. */
  private static final int MIN_BYTES = HEAD_BYTES + Long.BYTES + TAG_BITS / Byte.SIZE;

  /** How long a state may be used, unless somebody says otherwise. */
  public static final Duration USUAL_TIME = Duration.ofMinutes(10);

  private final StateKeys given;
  private final Duration timeToLive;
  private final Clock clock;

  /** Prepared with the first state; none before that. */
  private List<Key> keys = List.of();

  /**
   * @param keys what it seals and opens with
   * @param timeToLive how long a state may be used
   * @param clock tells the time
   */
  public StateSeal(StateKeys keys, Duration timeToLive, Clock clock) {
    this.given = keys;
    this.timeToLive = timeToLive;
    this.clock = clock;
  }

  /** One with a random key, which no other process has. */
  public static StateSeal ofThisProcess() {
    return new StateSeal(StateKeys.random(), USUAL_TIME, Clock.systemUTC());
  }

  /** Cryptography takes its time to load, and most servers ask their clients nothing. */
  private synchronized List<Key> keys() {
    if (keys.isEmpty()) {
      keys = given.all().stream().map(Key::of).toList();
    }
    return keys;
  }

  /**
   * Seals a state.
   *
   * @param binding what it belongs to
   * @return printable ASCII
   */
  public String seal(StateBinding binding, byte[] state) {
    Key key = keys().get(0);
    byte[] nonce = new byte[NONCE_BYTES];
    Nonces.RANDOM.nextBytes(nonce);
    byte[] head = ByteBuffer.allocate(HEAD_BYTES).put(VERSION).putInt(key.id()).put(nonce).array();
    long expiry = clock.instant().plus(timeToLive).toEpochMilli();
    ByteBuffer plain = ByteBuffer.allocate(Long.BYTES + state.length).putLong(expiry).put(state);
    try {
      Cipher cipher = cipher(Cipher.ENCRYPT_MODE, key, head, binding);
      byte[] sealed = cipher.doFinal(plain.array());
      byte[] all = ByteBuffer.allocate(head.length + sealed.length).put(head).put(sealed).array();
      return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES-GCM does not work here", e);
    }
  }

  /**
   * Opens a state.
   *
   * @param binding what the request is that it came with
   * @param text what the client has sent
   * @throws InvalidStateException if it was not sealed here for this binding, or too long ago
   */
  public byte[] open(StateBinding binding, String text) throws InvalidStateException {
    byte[] all = decoded(text);
    byte[] head = Arrays.copyOf(all, HEAD_BYTES);
    int id = ByteBuffer.wrap(head).getInt(1);
    for (Key key : keys()) {
      if (key.id() == id) {
        return fresh(opened(key, head, all, binding));
      }
    }
    throw new InvalidStateException("sealed with a key that is not here");
  }

  private static byte[] decoded(String text) throws InvalidStateException {
    if (text.length() > MAX_CHARS) {
      throw new InvalidStateException("longer than " + MAX_CHARS + " characters");
    }
    byte[] all;
    try {
      all = Base64.getUrlDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      throw new InvalidStateException("not base64url");
    }
    if (all.length < MIN_BYTES || all[0] != VERSION) {
      throw new InvalidStateException("not of this form");
    }
    if (!Base64.getUrlEncoder().withoutPadding().encodeToString(all).equals(text)) {
      throw new InvalidStateException("not written as it was sealed");
    }
    return all;
  }

  private static ByteBuffer opened(Key key, byte[] head, byte[] all, StateBinding binding)
      throws InvalidStateException {
    try {
      Cipher cipher = cipher(Cipher.DECRYPT_MODE, key, head, binding);
      return ByteBuffer.wrap(cipher.doFinal(all, HEAD_BYTES, all.length - HEAD_BYTES));
    } catch (GeneralSecurityException e) {
      throw new InvalidStateException("changed, or of another request or caller");
    }
  }

  private byte[] fresh(ByteBuffer plain) throws InvalidStateException {
    if (plain.getLong() <= clock.millis()) {
      throw new InvalidStateException("too old");
    }
    byte[] state = new byte[plain.remaining()];
    plain.get(state);
    return state;
  }

  private static Cipher cipher(int mode, Key key, byte[] head, StateBinding binding)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    byte[] nonce = Arrays.copyOfRange(head, 1 + KEY_ID_BYTES, HEAD_BYTES);
    cipher.init(mode, key.secret(), new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(head);
    cipher.updateAAD(binding.bytes());
    return cipher;
  }

  private static final class Nonces {
    static final SecureRandom RANDOM = new SecureRandom();
  }

  /**
   * A key.
   *
   * @param secret the key itself
   * @param id what tells keys from each other, and nothing about the key
   */
  private record Key(SecretKeySpec secret, int id) {
    static Key of(byte[] bytes) {
      try {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
        return new Key(new SecretKeySpec(bytes, "AES"), ByteBuffer.wrap(digest).getInt());
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("Every Java platform has SHA-256", e);
      }
    }
  }
}
