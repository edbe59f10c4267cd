package dev.tessera.runtime.auth.keys;

import dev.tessera.runtime.json.JsonException;
import java.io.IOException;
import java.util.concurrent.CompletionException;

/** How the failure of a fetch is told to a person. */
final class FetchFailure {
  private FetchFailure() {}

  /** Our own words as they are; of anything else also what it is, since its words may be few. */
  static String text(Throwable failure) {
    Throwable cause = failure;
    while (cause instanceof CompletionException && cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause instanceof JsonException || cause.getClass() == IOException.class
        ? String.valueOf(cause.getMessage())
        : cause.toString();
  }
}
