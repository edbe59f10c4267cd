package dev.tessera.runtime.auth.keys;

import dev.tessera.runtime.json.JsonException;
import dev.tessera.runtime.json.PlainJson;
import dev.tessera.runtime.refusal.LogText;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The metadata of an authorization server (RFC 8414), as it publishes it, fetched when somebody
 * asks for it and then kept for five minutes. While it cannot be had, the last one is kept for an
 * hour, and nobody asks more often than every ten seconds. One fetch at a time, within limits of
 * time and size.
 *
 * <p>Thread-safe; never blocks.
 */
public final class IssuerMetadata {
  private static final System.Logger LOG = System.getLogger("dev.tessera.auth");
  private static final long TIME_TO_LIVE = Duration.ofMinutes(5).toMillis();
  private static final long COOL_DOWN = Duration.ofSeconds(10).toMillis();
  private static final long OUTAGE = Duration.ofHours(1).toMillis();

  /** For up to three places, each of which has a limit of its own. */
  private static final int TOTAL_SECONDS = 10;

  private final IssuerUrl server;
  private final List<String> issuers;
  private final InstantSource clock;
  private final HttpDocuments documents = new HttpDocuments();
  private @Nullable CompletableFuture<byte[]> last;
  private byte @Nullable [] good;
  private long goodSince;
  private long nextFetchAt;

  /**
   * Fetches nothing yet.
   *
   * @param issuers what the metadata may call itself, character for character
   */
  public IssuerMetadata(IssuerUrl server, List<String> issuers, InstantSource clock) {
    this.server = server;
    this.issuers = List.copyOf(issuers);
    this.clock = clock;
  }

  /** The JSON document, not to be changed; the future fails if there is none now. */
  public synchronized CompletableFuture<byte[]> document() {
    long wait = nextFetchAt - clock.millis();
    boolean early = 0 < wait && wait <= TIME_TO_LIVE; // longer, if the clock was set back
    if (last == null || (last.isDone() && !early)) {
      last = place(0).orTimeout(TOTAL_SECONDS, TimeUnit.SECONDS).handle(this::take);
    }
    return last;
  }

  private CompletableFuture<byte[]> place(int next) {
    if (next == server.metadataUrls().size()) {
      return CompletableFuture.failedFuture(new IOException("there is none"));
    }
    URI place = server.metadataUrls().get(next);
    return documents
        .fetch(place)
        .thenApply(this::checked)
        .exceptionallyCompose(failure -> place(next + 1));
  }

  private byte[] checked(byte[] document) {
    Object issuer = PlainJson.object(document).get("issuer");
    if (!(issuer instanceof String text) || !issuers.contains(text)) {
      throw new JsonException("its issuer is " + LogText.of(issuer));
    }
    return document;
  }

  private synchronized byte[] take(byte @Nullable [] fetched, @Nullable Throwable failure) {
    long now = clock.millis();
    if (fetched != null) {
      good = fetched;
      goodSince = now;
      nextFetchAt = now + TIME_TO_LIVE;
      return fetched;
    }
    nextFetchAt = now + COOL_DOWN;
    LOG.log(
        Level.WARNING,
        "The metadata of {0} cannot be had: {1}",
        server.text(),
        failure == null ? "there is none" : FetchFailure.text(failure));
    byte[] old = good;
    if (old == null || now - goodSince >= OUTAGE) {
      throw new JsonException("The metadata of " + server.text() + " cannot be had");
    }
    return old;
  }
}
