package dev.tessera.runtime.auth.keys;

import dev.tessera.runtime.json.JsonException;
import dev.tessera.runtime.json.PlainJson;
import dev.tessera.runtime.refusal.LogText;
import dev.tessera.runtime.settings.SettingsException;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/**
 * The metadata document of an authorization server (RFC 8414), as it is, for clients that ask the
 * resource server for it (MCP 2025-03-26, Authorization, Server Metadata Discovery). Fetched when
 * somebody asks, and kept: 5 minutes, or an hour while it cannot be had. Nobody makes it be fetched
 * more than once in 10 seconds, and several at once wait for one fetch.
 *
 * <p>Thread-safe.
 */
public final class IssuerMetadata {
  static final Duration TIME_TO_LIVE = Duration.ofMinutes(5);
  static final Duration OUTAGE = Duration.ofHours(1);
  static final Duration COOL_DOWN = Duration.ofSeconds(10);
  private static final System.Logger LOG = System.getLogger("dev.tessera.auth");

  private final String issuer;
  private final List<String> accepted;
  private final HttpDocuments documents;
  private final InstantSource clock;
  private @Nullable CompletableFuture<byte[]> fetch;
  private byte @Nullable [] kept;
  private long keptAt;
  private long nextFetchAt;

  /**
   * The document of one authorization server; nothing is fetched yet.
   *
   * @param issuer the server's issuer identifier
   * @param accepted what its {@code issuer} may be besides
   */
  public IssuerMetadata(String issuer, List<String> accepted, InstantSource clock) {
    this(issuer, accepted, new HttpDocuments(), clock);
  }

  IssuerMetadata(
      String issuer, List<String> accepted, HttpDocuments documents, InstantSource clock) {
    this.issuer = issuer;
    this.accepted = List.copyOf(accepted);
    this.documents = documents;
    this.clock = clock;
  }

  /** The document, not to be changed. Never blocks; fails in bounded time if it cannot be had. */
  public synchronized CompletableFuture<byte[]> document() {
    long now = clock.millis();
    if (kept != null && now - keptAt < TIME_TO_LIVE.toMillis()) {
      return CompletableFuture.completedFuture(kept);
    }
    if (fetch != null) {
      return fetch;
    }
    if (now < nextFetchAt) {
      return old()
          .map(CompletableFuture::completedFuture)
          .orElseGet(() -> CompletableFuture.failedFuture(unavailable()));
    }
    CompletableFuture<byte[]> started = fetched().handle(this::take);
    fetch = started.isDone() ? null : started;
    return started;
  }

  private synchronized byte[] take(byte @Nullable [] document, @Nullable Throwable failure) {
    fetch = null;
    long now = clock.millis();
    if (document != null) {
      kept = document;
      keptAt = now;
      return document;
    }
    nextFetchAt = now + COOL_DOWN.toMillis();
    LOG.log(Level.WARNING, "The metadata of {0} cannot be had: {1}", issuer, failure);
    return old().orElseThrow(IssuerMetadata::unavailable);
  }

  /** The log has been told why. */
  private static CompletionException unavailable() {
    return new CompletionException(new IOException("The metadata cannot be had"));
  }

  private Optional<byte[]> old() {
    boolean young = clock.millis() - keptAt < OUTAGE.toMillis();
    return young ? Optional.ofNullable(kept) : Optional.empty();
  }

  private CompletableFuture<byte[]> fetched() {
    try {
      return at(IssuerUrl.parse("issuer", issuer).metadataUrls(), 0);
    } catch (SettingsException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  /** Asks one place after the other; the problem of the last is the problem. */
  private CompletableFuture<byte[]> at(List<URI> places, int next) {
    CompletableFuture<byte[]> document = documents.fetch(places.get(next)).thenApply(this::checked);
    return next + 1 == places.size()
        ? document
        : document.exceptionallyCompose(failure -> at(places, next + 1));
  }

  /** RFC 8414 section 3.3: what another issuer says is not to be used. */
  private byte[] checked(byte[] document) {
    Object found = PlainJson.object(document).get("issuer");
    if (!issuer.equals(found) && !accepted.contains(found)) {
      throw new JsonException("its issuer is " + LogText.of(found) + ", expected " + issuer);
    }
    return document;
  }
}
