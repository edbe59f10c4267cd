package dev.tessera.runtime.auth;

import com.nimbusds.jose.jwk.JWKSet;
import dev.tessera.runtime.auth.InvalidTokenException.Reason;
import dev.tessera.runtime.auth.keys.FixedKeys;
import dev.tessera.runtime.auth.keys.KeyCache;
import dev.tessera.runtime.auth.keys.KeyTimes;
import dev.tessera.runtime.fuzz.Finding;
import dev.tessera.runtime.tool.Caller;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The token path. What is accepted has a signature of a published key by another implementation
 * than ours, and claims that say what they must; plain tokens for which that holds are accepted.
 * What is refused is refused in words that may stand in a log.
 */
public final class TokenFuzz {
  static final String ISSUER = "https://login.example.com";
  static final String AUDIENCE = "res_1";
  static final List<String> RESOURCES =
      List.of("http://localhost:3002", "http://localhost:3002/mcp");
  static final List<String> ALGORITHMS = List.of("RS256", "ES256");
  static final Duration SKEW = Duration.ofSeconds(30);

  private static final TestClock CLOCK = new TestClock();
  private static final KeyCache KEYS =
      new KeyCache(
          new FixedKeys(
              new JWKSet(List.of(TestIssuer.FIRST.toPublicJWK(), TestIssuer.CURVE.toPublicJWK()))
                  .toString()),
          KeyTimes.DEFAULT,
          CLOCK);

  private TokenFuzz() {}

  /** See {@link FuzzedToken} for the form of the input. */
  public static void fuzzerTestOneInput(byte[] input) {
    String token = FuzzedToken.of(input);
    Optional<Caller> caller = accepted(token);
    TokenOracle expected = new TokenOracle(token, CLOCK.instant());
    if (caller.isPresent()) {
      Finding.unless(expected.mayBeAccepted(), "a token was accepted that must not be");
      Finding.unless(expected.scopes().equals(caller.get().scopes()), "other scopes");
    } else {
      Finding.when(expected.mustBeAccepted(), "a good token was refused");
    }
  }

  private static Optional<Caller> accepted(String token) {
    JwtVerifier verifier =
        new JwtVerifier(
            new TokenForm(ALGORITHMS, false),
            new ClaimRules(List.of(ISSUER), List.of(AUDIENCE), RESOURCES, SKEW),
            TokenFixture.SCOPES,
            KEYS,
            CLOCK,
            new VerifiedTokens(4));
    try {
      Caller caller = verifier.verify(token);
      Finding.unless(
          verifier
              .cached(token)
              .map(remembered -> remembered.scopes().equals(caller.scopes()))
              .orElse(true),
          "remembered as another");
      return Optional.of(caller);
    } catch (InvalidTokenException e) {
      Finding.when(verifier.cached(token).isPresent(), "refused and remembered");
      Finding.when(e.reason() == Reason.KEYS_UNAVAILABLE, "the keys are there");
      checkForLog(e.getMessage(), token);
      checkForLog(e.claims(), token);
      return Optional.empty();
    }
  }

  private static void checkForLog(String text, String token) {
    Finding.unless(text.codePoints().noneMatch(Character::isISOControl), "a line may be forged");
    Finding.when(text.length() > 4_000, "a line of " + text.length());
    String signature = token.substring(token.lastIndexOf('.') + 1);
    Finding.when(signature.length() > 40 && text.contains(signature), "the log has the signature");
  }
}
