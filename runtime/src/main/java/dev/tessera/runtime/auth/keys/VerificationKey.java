package dev.tessera.runtime.auth.keys;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyOperation;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64URL;
import dev.tessera.runtime.refusal.LogText;
import java.text.ParseException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A public key that signatures are checked with. Two are equal if their JWKs are.
 *
 * <p>Immutable and thread-safe.
 */
public final class VerificationKey {
  /** RFC 7518 sections 3.3 and 3.5: "2048 bits or larger MUST be used". */
  private static final int MIN_RSA_BITS = 2_048;

  private final JWK jwk;
  private final JWSVerifier verifier;

  private VerificationKey(JWK jwk, JWSVerifier verifier) {
    this.jwk = jwk;
    this.verifier = verifier;
  }

  /**
   * Reads one entry of a JWKS document.
   *
   * @return empty if it cannot be used: damaged, too small, symmetric, of an unknown kind
   */
  static Optional<VerificationKey> parse(Map<String, @Nullable Object> entry) {
    try {
      JWK jwk = JWK.parse(entry).toPublicJWK();
      return Optional.of(new VerificationKey(jwk, verifier(jwk)));
    } catch (ParseException | JOSEException | RuntimeException e) {
      return Optional.empty();
    }
  }

  private static JWSVerifier verifier(@Nullable JWK jwk) throws JOSEException {
    if (jwk instanceof RSAKey rsa) {
      if (rsa.size() < MIN_RSA_BITS) {
        throw new JOSEException("RSA with less than " + MIN_RSA_BITS + " bits");
      }
      return new RSASSAVerifier(rsa);
    }
    if (jwk instanceof ECKey ec) {
      return new ECDSAVerifier(ec);
    }
    throw new JOSEException("neither RSA nor EC");
  }

  /**
   * Whether a token with this header may have been signed with this key: the algorithm suits it,
   * the key's own {@code alg}, {@code use} and {@code key_ops} allow it, and the {@code kid}, if
   * the token has one, is this key's.
   */
  boolean fits(JWSHeader header) {
    return suits(header.getAlgorithm())
        && (header.getKeyID() == null || header.getKeyID().equals(jwk.getKeyID()));
  }

  /** Whether signatures of this algorithm may be checked with this key. */
  boolean suits(JWSAlgorithm algorithm) {
    return verifier.supportedJWSAlgorithms().contains(algorithm)
        && (jwk.getAlgorithm() == null || jwk.getAlgorithm().equals(algorithm))
        && (jwk.getKeyUse() == null || jwk.getKeyUse().equals(KeyUse.SIGNATURE))
        && (jwk.getKeyOperations() == null || jwk.getKeyOperations().contains(KeyOperation.VERIFY));
  }

  /** Whether this key's private half made the signature. */
  public boolean verifies(JWSHeader header, byte[] signedContent, Base64URL signature) {
    try {
      return verifier.verify(header, signedContent, signature);
    } catch (JOSEException e) {
      return false;
    }
  }

  /** For people, and fit for a log: the key's {@code kid}. */
  @Override
  public String toString() {
    return jwk.getKeyID() == null ? "(no kid)" : LogText.plain(jwk.getKeyID());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof VerificationKey key && jwk.equals(key.jwk);
  }

  @Override
  public int hashCode() {
    return jwk.hashCode();
  }
}
