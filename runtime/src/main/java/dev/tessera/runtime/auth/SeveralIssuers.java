package dev.tessera.runtime.auth;

import dev.tessera.runtime.auth.InvalidTokenException.Reason;
import dev.tessera.runtime.tool.Caller;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Accepts the tokens of several issuers. What a token says in {@code iss} chooses the one that has
 * to accept it, before any signature is looked at; a key of one issuer is never tried on a token of
 * another.
 */
final class SeveralIssuers implements TokenVerifier {
  private final Map<String, TokenVerifier> byIssuer = new LinkedHashMap<>();
  private final List<TokenVerifier> verifiers;

  /**
   * @param verifiers each with the issuers whose tokens it takes
   * @throws IllegalArgumentException if two take tokens of the same issuer
   */
  SeveralIssuers(Map<TokenVerifier, List<String>> verifiers) {
    this.verifiers = List.copyOf(verifiers.keySet());
    verifiers.forEach(
        (verifier, issuers) -> {
          for (String issuer : issuers) {
            if (byIssuer.put(issuer, verifier) != null) {
              throw new IllegalArgumentException("The issuer \"" + issuer + "\" is there twice");
            }
          }
        });
  }

  @Override
  public Optional<Caller> cached(String token) {
    return cachedAgain(token).get();
  }

  @Override
  public Supplier<Optional<Caller>> cachedAgain(String token) {
    List<Supplier<Optional<Caller>>> each =
        verifiers.stream().map(verifier -> verifier.cachedAgain(token)).toList();
    return () -> {
      for (Supplier<Optional<Caller>> cached : each) {
        Optional<Caller> caller = cached.get();
        if (caller.isPresent()) {
          return caller;
        }
      }
      return Optional.empty();
    };
  }

  @Override
  public Caller verify(String token) throws InvalidTokenException {
    Claims claims = CompactJwt.claims(token);
    TokenVerifier verifier = byIssuer.get(claims.string("iss").orElse(""));
    if (verifier == null) {
      throw new InvalidTokenException(
              Reason.ISSUER, claims.forLog("iss") + ", expected one of " + byIssuer.keySet())
          .about(claims.summary());
    }
    return verifier.verify(token);
  }
}
