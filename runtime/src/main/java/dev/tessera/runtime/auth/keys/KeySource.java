package dev.tessera.runtime.auth.keys;

import java.net.URI;
import java.security.GeneralSecurityException;
import java.util.concurrent.CompletableFuture;
import javax.net.ssl.SSLContext;

/**
 * Where the keys of one issuer come from. Its text, for the log, goes on after "The keys".
 *
 * <p>Thread-safe.
 */
public interface KeySource {

  /** Starts to fetch the keys. The future ends in bounded time, whatever the other side does. */
  CompletableFuture<KeySet> fetch();

  /**
   * Loads TLS and the certificates that are trusted, which takes longer than to fetch keys. Whoever
   * fetches some meanwhile waits for it.
   */
  static void prepare() {
    try {
      SSLContext.getDefault();
    } catch (GeneralSecurityException e) {
      // The first fetch is going to say so.
    }
  }

  /** The document at this place (RFC 7517 section 5). */
  static KeySource at(URI jwksUrl) {
    return new KeysAt(jwksUrl, new HttpDocuments());
  }

  /** The document that the issuer's metadata points to. */
  static KeySource discoveredFrom(IssuerUrl issuer) {
    return new DiscoveredKeys(issuer, new HttpDocuments());
  }
}
