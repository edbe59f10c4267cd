package dev.tessera.dev.grants;

import dev.tessera.dev.web.Secrets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * Refresh tokens with rotation: each is good for one use, and a second use ends all that came from
 * the same log-in, because one of the two users must be a thief (OAuth 2.1 section 4.3.1). A token
 * is {@code family.secret}; of each family only the last secret is kept.
 */
public final class RefreshTokens {
  private static final int CAPACITY = 1_000;
  private static final Duration LIFE = Duration.ofDays(30);

  private record Family(Grant grant, String secret) {}

  /** A fresh refresh token with the family that it belongs to. */
  public record Issued(String token, String family) {}

  private final ExpiringStore<Family> families;

  public RefreshTokens(Clock clock) {
    families = new ExpiringStore<>(CAPACITY, LIFE, clock);
  }

  public Issued issue(Grant grant) {
    return issue(Secrets.next(), grant);
  }

  private Issued issue(String family, Grant grant) {
    String secret = Secrets.next();
    families.put(family, new Family(grant, secret));
    return new Issued(family + "." + secret, family);
  }

  /** The grant of a token that belongs to the client, without using it up. */
  public Optional<Grant> find(String token, String clientId) {
    return families
        .get(family(token))
        .map(Family::grant)
        .filter(grant -> grant.clientId().equals(clientId));
  }

  /** Uses the token up and returns its successor; a used or wrong one ends its family. */
  public synchronized Optional<Issued> rotate(String token) {
    String id = family(token);
    return families
        .take(id)
        .filter(family -> Secrets.same(id + "." + family.secret(), token))
        .map(family -> issue(id, family.grant()));
  }

  public void revoke(String family) {
    families.take(family);
  }

  private static String family(String token) {
    int dot = token.indexOf('.');
    return dot < 0 ? token : token.substring(0, dot);
  }
}
