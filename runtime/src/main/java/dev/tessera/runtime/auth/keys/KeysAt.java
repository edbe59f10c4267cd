package dev.tessera.runtime.auth.keys;

import java.net.URI;
import java.util.concurrent.CompletableFuture;

/** The keys at a place that is known. */
record KeysAt(URI place, HttpDocuments documents) implements KeySource {

  @Override
  public CompletableFuture<KeySet> fetch() {
    return documents.fetch(place).thenApply(KeySet::parse);
  }

  @Override
  public String toString() {
    return "at " + place;
  }
}
