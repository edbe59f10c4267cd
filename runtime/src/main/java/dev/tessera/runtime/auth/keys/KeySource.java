package dev.tessera.runtime.auth.keys;

import java.net.URI;
import java.util.concurrent.CompletableFuture;

/**
 * Where the keys of one issuer come from. Its text, for the log, goes on after "The keys".
 *
 * <p>Thread-safe.
 */
public interface KeySource {

  /** Starts to fetch the keys. The future ends in bounded time, whatever the other side does. */
  CompletableFuture<KeySet> fetch();

  /** The document at this place (RFC 7517 section 5). */
  static KeySource at(URI jwksUrl) {
    return new KeysAt(jwksUrl, new HttpDocuments());
  }

  /** The document that the issuer's metadata points to. */
  static KeySource discoveredFrom(IssuerUrl issuer) {
    return new DiscoveredKeys(issuer, new HttpDocuments());
  }
}
