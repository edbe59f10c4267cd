package dev.tessera.runtime.auth;

import dev.tessera.runtime.tool.Caller;
import dev.tessera.runtime.tool.ScopeVocabulary;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Accepts each token whose scopes it was told of; the first time it takes the slow way. */
public final class FixedTokens implements TokenVerifier {
  private final ScopeVocabulary vocabulary;
  private final Map<String, Set<String>> scopes;
  private final Map<String, Caller> verified = new ConcurrentHashMap<>();

  public FixedTokens(ScopeVocabulary vocabulary, Map<String, Set<String>> scopes) {
    this.vocabulary = vocabulary;
    this.scopes = scopes;
  }

  @Override
  public Optional<Caller> cached(String token) {
    return Optional.ofNullable(verified.get(token));
  }

  @Override
  public Caller verify(String token) throws InvalidTokenException {
    if (token.equals("broken")) {
      throw new IllegalStateException("The verifier is broken");
    }
    Set<String> granted = scopes.get(token);
    if (granted == null) {
      throw new InvalidTokenException(InvalidTokenException.Reason.SIGNATURE, "it is not known");
    }
    Caller caller = Caller.local(vocabulary, granted);
    verified.put(token, caller);
    return caller;
  }
}
