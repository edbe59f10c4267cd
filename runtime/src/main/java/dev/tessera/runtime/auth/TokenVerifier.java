package dev.tessera.runtime.auth;

import dev.tessera.runtime.tool.Caller;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Tells who is calling from an access token.
 *
 * <p>Thread-safe.
 */
public interface TokenVerifier {
  /** How long a token may be, in characters. */
  int MAX_TOKEN_CHARS = 8_192;

  /**
   * The caller, if this very token was accepted a while ago and still is. Quick, and never blocks:
   * made for an I/O thread.
   *
   * @return empty if nothing can be said yet: ask {@link #verify}
   */
  Optional<Caller> cached(String token);

  /**
   * A way to ask {@link #cached} for one token again and again, as for a connection that shows the
   * same with each request: what is to be worked out of the token is worked out here, once. It is
   * thrown away when the answer is empty.
   */
  default Supplier<Optional<Caller>> cachedAgain(String token) {
    return () -> cached(token);
  }

  /**
   * The caller. May wait some seconds for the issuer's keys, so it is not for an I/O thread. A
   * refusal is logged by whoever asked.
   *
   * @throws InvalidTokenException if the token is not accepted
   */
  Caller verify(String token) throws InvalidTokenException;
}
