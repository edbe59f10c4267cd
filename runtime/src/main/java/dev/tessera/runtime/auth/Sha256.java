package dev.tessera.runtime.auth;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The SHA-256 of a text, for keys of maps: small whatever the text's length, and nobody can read
 * the text from it.
 *
 * @param a the first 64 bits
 * @param b the second
 * @param c the third
 * @param d the last
 */
public record Sha256(long a, long b, long c, long d) {

  /** The digest of the text in UTF-8. */
  public static Sha256 of(String text) {
    ByteBuffer hash = ByteBuffer.wrap(digest().digest(text.getBytes(StandardCharsets.UTF_8)));
    return new Sha256(hash.getLong(), hash.getLong(), hash.getLong(), hash.getLong());
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
