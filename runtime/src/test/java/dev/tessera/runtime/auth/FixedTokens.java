package dev.tessera.runtime.auth;

import dev.tessera.runtime.tool.Caller;
import dev.tessera.runtime.tool.ScopeVocabulary;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;

/** Accepts each token whose scopes it was told of; the first time it takes the slow way. */
public final class FixedTokens implements TokenVerifier {
  /** Counted down when somebody has {@code late} verified, which then waits. */
  public final CountDownLatch lateIsAsked = new CountDownLatch(1);

  /** Lets the verification of {@code late} go on; it is then refused. */
  public final CountDownLatch lateMayEnd = new CountDownLatch(1);

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
    if (token.equals("late")) {
      lateIsAsked.countDown();
      await(lateMayEnd);
    }
    Set<String> granted = scopes.get(token);
    if (granted == null) {
      throw new InvalidTokenException(InvalidTokenException.Reason.SIGNATURE, "it is not known");
    }
    Caller caller =
        new Caller(
            Optional.of(token),
            Optional.of("test"),
            Optional.empty(),
            granted,
            vocabulary.expand(granted),
            Map.of());
    verified.put(token, caller);
    return caller;
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
