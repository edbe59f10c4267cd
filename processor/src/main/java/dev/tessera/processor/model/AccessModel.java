package dev.tessera.processor.model;

import dev.tessera.processor.problem.Where;

/**
 * What a server makes of its guards: who sees what, and what becomes of those who may not.
 *
 * @param grantedOnly whether a caller sees only what that caller may use
 * @param anonymous whether callers without an access token may use what is public
 * @param anonymousWhere where the annotation says so
 */
public record AccessModel(boolean grantedOnly, boolean anonymous, Where anonymousWhere) {

  /** Whether it is what a server gets that says nothing. */
  public boolean isUsual() {
    return !grantedOnly && !anonymous;
  }
}
