package dev.tessera.dev;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.PlainHeader;
import com.nimbusds.jose.PlainObject;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import java.util.Map;

/** How a token is signed: rightly, or in one of the ways that attackers try. */
enum Signature {
  RS256 {
    @Override
    String sign(Map<String, Object> claims, String type, RSAKey key) throws JOSEException {
      return signed(claims, type, key.getKeyID(), JWSAlgorithm.RS256, new RSASSASigner(key));
    }
  },
  /** By a key that nobody published, under the name of the published one. */
  FORGED {
    @Override
    String sign(Map<String, Object> claims, String type, RSAKey key) throws JOSEException {
      return signed(
          claims, type, key.getKeyID(), JWSAlgorithm.RS256, new RSASSASigner(Keys.generated()));
    }
  },
  /** By a key that nobody published, under its own name. */
  UNPUBLISHED {
    @Override
    String sign(Map<String, Object> claims, String type, RSAKey key) throws JOSEException {
      RSAKey other = Keys.generated();
      return signed(claims, type, other.getKeyID(), JWSAlgorithm.RS256, new RSASSASigner(other));
    }
  },
  /** The header {@code alg: none}, and no signature (RFC 7519 section 6). */
  NONE {
    @Override
    String sign(Map<String, Object> claims, String type, RSAKey key) {
      PlainHeader header = new PlainHeader.Builder().type(new JOSEObjectType(type)).build();
      return new PlainObject(header, new Payload(claims)).serialize();
    }
  },
  /** HS256 with the bytes of the public key as the secret (RFC 8725 section 2.1). */
  HMAC_OF_PUBLIC_KEY {
    @Override
    String sign(Map<String, Object> claims, String type, RSAKey key) throws JOSEException {
      MACSigner signer = new MACSigner(key.toRSAPublicKey().getEncoded());
      return signed(claims, type, key.getKeyID(), JWSAlgorithm.HS256, signer);
    }
  };

  /**
   * @param type the header's {@code typ}
   * @param key the published key
   */
  abstract String sign(Map<String, Object> claims, String type, RSAKey key) throws JOSEException;

  private static String signed(
      Map<String, Object> claims,
      String type,
      String keyId,
      JWSAlgorithm algorithm,
      JWSSigner signer)
      throws JOSEException {
    JWSHeader header =
        new JWSHeader.Builder(algorithm).keyID(keyId).type(new JOSEObjectType(type)).build();
    JWSObject object = new JWSObject(header, new Payload(claims));
    object.sign(signer);
    return object.serialize();
  }
}
