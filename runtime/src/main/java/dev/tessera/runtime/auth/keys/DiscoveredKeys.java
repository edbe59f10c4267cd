package dev.tessera.runtime.auth.keys;

import dev.tessera.runtime.json.JsonException;
import dev.tessera.runtime.json.PlainJson;
import dev.tessera.runtime.refusal.LogText;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The keys that an issuer's metadata points to (RFC 8414; OpenID Connect Discovery 1.0). The
 * metadata is asked for whenever the keys are, so that an issuer may move them.
 */
final class DiscoveredKeys implements KeySource {
  /** For metadata at up to three places and the keys, each of which has a limit of its own. */
  private static final int TOTAL_SECONDS = 10;

  private final IssuerUrl issuer;
  private final HttpDocuments documents;

  DiscoveredKeys(IssuerUrl issuer, HttpDocuments documents) {
    this.issuer = issuer;
    this.documents = documents;
  }

  @Override
  public CompletableFuture<KeySet> fetch() {
    return place(0, "")
        .thenCompose(documents::fetch)
        .thenApply(KeySet::parse)
        .orTimeout(TOTAL_SECONDS, TimeUnit.SECONDS);
  }

  /** Tries one place after the other; at the end, all their problems are one failure. */
  private CompletableFuture<URI> place(int next, String problems) {
    if (next == issuer.metadataUrls().size()) {
      return CompletableFuture.failedFuture(new IOException("no usable metadata" + problems));
    }
    URI metadata = issuer.metadataUrls().get(next);
    return documents
        .fetch(metadata)
        .thenApply(this::keysUrl)
        .exceptionallyCompose(
            failure ->
                place(next + 1, problems + "; " + metadata + ": " + FetchFailure.text(failure)));
  }

  /** What a metadata document says; RFC 8414 section 3.3 forbids to use another issuer's. */
  private URI keysUrl(byte[] document) {
    Map<String, @Nullable Object> metadata = PlainJson.object(document);
    if (!issuer.text().equals(metadata.get("issuer"))) {
      throw new JsonException(
          "its issuer is " + LogText.of(metadata.get("issuer")) + ", expected " + issuer.text());
    }
    Object place = metadata.get("jwks_uri");
    Optional<URI> keys = place instanceof String text ? issuer.keysPlace(text) : Optional.empty();
    return keys.orElseThrow(
        () ->
            new JsonException("its jwks_uri is " + LogText.of(place) + ", expected an https URL"));
  }

  @Override
  public String toString() {
    return "of " + issuer.text();
  }
}
