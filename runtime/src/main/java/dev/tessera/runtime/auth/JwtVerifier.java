package dev.tessera.runtime.auth;

import dev.tessera.runtime.auth.InvalidTokenException.Reason;
import dev.tessera.runtime.auth.keys.KeyCache;
import dev.tessera.runtime.auth.keys.KeySet;
import dev.tessera.runtime.auth.keys.KeysUnavailableException;
import dev.tessera.runtime.auth.keys.VerificationKey;
import dev.tessera.runtime.refusal.LogText;
import dev.tessera.runtime.tool.Caller;
import dev.tessera.runtime.tool.ScopeVocabulary;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Accepts JWTs (RFC 9068 section 4). The claims are looked at before the signature: a token for
 * another server is refused, and the log can name its issuer and audience, without asking anybody
 * for keys.
 */
final class JwtVerifier implements TokenVerifier {
  private final TokenForm form;
  private final ClaimRules rules;
  private final ScopeVocabulary vocabulary;
  private final KeyCache keys;
  private final InstantSource clock;
  private final VerifiedTokens tokens;

  JwtVerifier(
      TokenForm form,
      ClaimRules rules,
      ScopeVocabulary vocabulary,
      KeyCache keys,
      InstantSource clock,
      VerifiedTokens tokens) {
    this.form = form;
    this.rules = rules;
    this.vocabulary = vocabulary;
    this.keys = keys;
    this.clock = clock;
    this.tokens = tokens;
  }

  @Override
  public Optional<Caller> cached(String token) {
    return cachedAgain(token).get();
  }

  @Override
  public Supplier<Optional<Caller>> cachedAgain(String token) {
    if (!tokens.mayHave(token)) {
      return Optional::empty;
    }
    Sha256 digest = Sha256.of(token);
    return () -> cached(digest);
  }

  private Optional<Caller> cached(Sha256 token) {
    // Without keys that may be used right now, nobody knows whether the token's is still there.
    Optional<KeySet> present = keys.present();
    return present.isEmpty() ? Optional.empty() : tokens.find(token, present.get(), clock.millis());
  }

  @Override
  public Caller verify(String token) throws InvalidTokenException {
    CompactJwt jwt = CompactJwt.parse(token, form);
    Claims claims = new Claims(jwt.claims());
    try {
      return accept(token, jwt, claims);
    } catch (InvalidTokenException e) {
      throw e.about(claims.summary());
    }
  }

  private Caller accept(String token, CompactJwt jwt, Claims claims) throws InvalidTokenException {
    rules.check(claims, clock.millis());
    form.checkUse(jwt.header(), claims);
    KeySet known = current();
    Optional<VerificationKey> key = keyOf(jwt, known);
    if (key.isEmpty() && mayHaveAnotherKey(jwt, known)) {
      known = keys.newerThan(known);
      key = keyOf(jwt, known);
    }
    if (key.isEmpty()) {
      throw unverified(jwt, known);
    }
    // Once more, since waiting for keys may have taken seconds.
    long expiry = rules.check(claims, clock.millis());
    Caller caller = claims.caller(vocabulary);
    tokens.add(token, caller, key.get(), known, expiry);
    return caller;
  }

  private KeySet current() throws InvalidTokenException {
    try {
      return keys.current();
    } catch (KeysUnavailableException e) {
      throw InvalidTokenException.keysUnavailable(String.valueOf(e.getMessage()), e.retryAfter());
    }
  }

  static Optional<VerificationKey> keyOf(CompactJwt jwt, KeySet keys) {
    return keys.fitting(jwt.header()).stream()
        .filter(key -> key.verifies(jwt.header(), jwt.signedContent(), jwt.signature()))
        .findFirst();
  }

  /** A token that names a known key was signed by it or is forged; newer keys cannot help. */
  private static boolean mayHaveAnotherKey(CompactJwt jwt, KeySet keys) {
    return jwt.header().getKeyID() == null || keys.fitting(jwt.header()).isEmpty();
  }

  static InvalidTokenException unverified(CompactJwt jwt, KeySet keys) {
    String kid = "kid is " + LogText.of(jwt.header().getKeyID());
    return keys.fitting(jwt.header()).isEmpty()
        ? new InvalidTokenException(Reason.UNKNOWN_KEY, kid + ", the issuer has " + keys)
        : new InvalidTokenException(Reason.SIGNATURE, kid + ", and the signature does not match");
  }
}
