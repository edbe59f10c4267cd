package dev.tessera.dev.grants;

import java.time.Duration;

/** Makes the access token for a grant. */
@FunctionalInterface
public interface AccessTokens {
  /** Returns a signed token that is valid for {@code life} from now on. */
  String issue(Grant grant, Duration life);
}
