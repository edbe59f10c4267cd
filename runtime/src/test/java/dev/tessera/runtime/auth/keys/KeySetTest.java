package dev.tessera.runtime.auth.keys;

import static dev.tessera.runtime.auth.TestIssuer.CURVE;
import static dev.tessera.runtime.auth.TestIssuer.FIRST;
import static dev.tessera.runtime.auth.TestIssuer.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyOperation;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KeySetTest {
  private static final JWSHeader BY_FIRST = header(JWSAlgorithm.RS256, "first");

  @Test
  void offersTheKeyThatATokenNames() {
    KeySet keys = set(FIRST, SECOND, CURVE);
    assertThat(keys.fitting(BY_FIRST)).hasSize(1);
    assertThat(keys.fitting(header(JWSAlgorithm.ES256, "curve"))).hasSize(1);
    assertThat(keys.fitting(header(JWSAlgorithm.RS256, "third"))).isEmpty();
  }

  @Test
  void offersEveryKeyOfTheRightKindWhenATokenNamesNone() {
    KeySet keys = set(FIRST, SECOND, CURVE);
    assertThat(keys.fitting(header(JWSAlgorithm.RS256, null))).hasSize(2);
    assertThat(keys.fitting(header(JWSAlgorithm.ES256, null))).hasSize(1);
  }

  @Test
  void offersNoKeyOfAnotherKindUnderTheRightName() {
    assertThat(set(CURVE).fitting(header(JWSAlgorithm.RS256, "curve"))).isEmpty();
    assertThat(set(CURVE).fitting(header(JWSAlgorithm.ES384, "curve"))).isEmpty();
    assertThat(set(FIRST).fitting(header(JWSAlgorithm.ES256, "first"))).isEmpty();
  }

  @Test
  void offersNoKeyThatIsForSomethingElse() {
    RSAKey.Builder key = new RSAKey.Builder(FIRST.toPublicJWK());
    assertThat(set(key.keyUse(KeyUse.ENCRYPTION).build()).fitting(BY_FIRST)).isEmpty();
    assertThat(set(key.keyUse(KeyUse.SIGNATURE).build()).fitting(BY_FIRST)).hasSize(1);
    assertThat(set(key.algorithm(JWSAlgorithm.PS256).build()).fitting(BY_FIRST)).isEmpty();
    assertThat(set(key.algorithm(JWSAlgorithm.RS256).build()).fitting(BY_FIRST)).hasSize(1);
    key.keyUse(null);
    assertThat(set(key.keyOperations(Set.of(KeyOperation.ENCRYPT)).build()).fitting(BY_FIRST))
        .isEmpty();
    assertThat(set(key.keyOperations(Set.of(KeyOperation.VERIFY)).build()).fitting(BY_FIRST))
        .hasSize(1);
  }

  @Test
  void leavesOutKeysThatAreTooSmall() throws JOSEException {
    RSAKey small = new RSAKeyGenerator(1024, true).keyID("first").generate();
    KeySet keys = set(small.toPublicJWK(), SECOND.toPublicJWK());
    assertThat(keys.fitting(BY_FIRST)).isEmpty();
    assertThat(keys).hasToString("1 key [second]; entries that cannot be used: 1");
  }

  @Test
  void keepsNoPrivateKeyThatAnIssuerShows() {
    JWK shown = FIRST;
    String document = new JWKSet(shown).toString(false);
    KeySet keys = KeySet.parse(document.getBytes(StandardCharsets.UTF_8));
    assertThat(keys.hasSameKeysAs(set(FIRST.toPublicJWK()))).isTrue();
  }

  private static KeySet set(JWK... keys) {
    String document = new JWKSet(List.of(keys)).toString();
    return KeySet.parse(document.getBytes(StandardCharsets.UTF_8));
  }

  private static JWSHeader header(JWSAlgorithm algorithm, String keyId) {
    return new JWSHeader.Builder(algorithm).keyID(keyId).build();
  }
}
