package dev.tessera.runtime.auth.keys;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;

/** The keys of a document that is there already. */
public record FixedKeys(String document) implements KeySource {

  @Override
  public CompletableFuture<KeySet> fetch() {
    return CompletableFuture.completedFuture(
        KeySet.parse(document.getBytes(StandardCharsets.UTF_8)));
  }
}
