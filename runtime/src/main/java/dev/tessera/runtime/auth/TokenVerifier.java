package dev.tessera.runtime.auth;

import dev.tessera.runtime.tool.Caller;
import java.util.Optional;

/** Turns access tokens into callers. */
public interface TokenVerifier {
  /** The caller of a token that was verified before; never blocks. */
  Optional<Caller> cached(String token);

  /** Verifies; may block. */
  Caller verify(String token) throws InvalidTokenException;
}
