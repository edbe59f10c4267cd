package dev.tessera.dev.grants;

import dev.tessera.dev.web.Secrets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Authorization codes: short-lived, and good for one use (RFC 6749 section 4.1.2). */
public final class Codes {
  private static final int CAPACITY = 1_000;
  private static final Duration LIFE = Duration.ofMinutes(1);

  /**
   * What a code stands for.
   *
   * @param grant what was granted
   * @param redirectUri where the code was sent
   * @param codeChallenge the PKCE challenge that the verifier must meet
   */
  public record Issued(Grant grant, String redirectUri, String codeChallenge) {}

  private final ExpiringStore<Issued> unused;
  private final ExpiringStore<String> familyOfUsed;

  public Codes(Clock clock) {
    unused = new ExpiringStore<>(CAPACITY, LIFE, clock);
    familyOfUsed = new ExpiringStore<>(CAPACITY, Duration.ofHours(1), clock);
  }

  public String issue(Issued issued) {
    String code = Secrets.next();
    unused.put(code, issued);
    return code;
  }

  /** What the code stands for; afterwards the code is used up. */
  public Optional<Issued> redeem(String code) {
    return unused.take(code);
  }

  /** Remembers which refresh tokens came from a code, so that a second use of it can end them. */
  public void redeemed(String code, String family) {
    familyOfUsed.put(code, family);
  }

  public Optional<String> familyOf(String usedCode) {
    return familyOfUsed.take(usedCode);
  }
}
