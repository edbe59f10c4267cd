package dev.tessera.dev;

/**
 * Which issuer a token names. Scalekit is moving from the first form to the second; a server must
 * accept both. The metadata's {@code issuer} is the second form in either era, because clients
 * compare it with the URL they asked.
 */
public enum IssuerEra {
  /** {@code iss} is the environment URL, {@code http://localhost:3003}. */
  ENVIRONMENT,
  /** {@code iss} is the resource's own URL, {@code http://localhost:3003/resources/res_...}. */
  RESOURCE
}
