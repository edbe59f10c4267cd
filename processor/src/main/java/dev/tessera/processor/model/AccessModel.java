package dev.tessera.processor.model;

/**
 * What a server makes of its guards: who sees what, and what becomes of those who may not.
 *
 * @param grantedOnly whether a caller sees only what that caller may use
 */
public record AccessModel(boolean grantedOnly) {

  /** Whether it is what a server gets that says nothing. */
  public boolean isUsual() {
    return !grantedOnly;
  }
}
