package dev.tessera.dev;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;

/**
 * The one signing key in force, and its public half for everybody. Safe for use by several threads.
 */
final class Keys {
  private static final int BITS = 2048;

  private volatile RSAKey current = generated();

  RSAKey current() {
    return current;
  }

  /** Puts a new key in the place of the old one, whose tokens are worthless from then on. */
  void rotate() {
    current = generated();
  }

  /** The JWK Set of RFC 7517 section 5, without anything private. */
  String publicSet() {
    return new JWKSet(current).toString(true);
  }

  static RSAKey generated() {
    try {
      return new RSAKeyGenerator(BITS)
          .keyUse(KeyUse.SIGNATURE)
          .algorithm(JWSAlgorithm.RS256)
          .keyIDFromThumbprint(true)
          .generate();
    } catch (JOSEException impossible) {
      throw new IllegalStateException("Every Java platform makes RSA keys", impossible);
    }
  }
}
