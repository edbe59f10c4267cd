package dev.tessera.sdk;

import dev.tessera.runtime.json.JsonException;
import dev.tessera.runtime.json.JsonReader;
import dev.tessera.runtime.tool.InvalidArgumentsException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the handlers of resources, prompts and completions share: they fail by JSON-RPC errors. */
abstract class FeatureHandler<Q, R> extends Handler<Q, R> {
  private final String what;

  /**
   * @param what what it is, for the log and the client, as in {@code Prompt greeting}
   */
  FeatureHandler(String what) {
    this.what = what;
  }

  static JsonReader arguments(@Nullable Map<String, ?> arguments) {
    try {
      return Plain.json(arguments).reader();
    } catch (JsonException e) {
      throw Errors.invalid(String.valueOf(e.getMessage()));
    }
  }

  /** Throws what the client is told. */
  R failure(Throwable thrown) {
    if (thrown instanceof InvalidArgumentsException) {
      throw Errors.invalid(String.valueOf(thrown.getMessage()));
    }
    if (Running.isExpected(thrown)) {
      throw Errors.internal(String.valueOf(thrown.getMessage()));
    }
    throw Errors.internal("Internal error. Reference: " + Errors.incident(what, thrown));
  }
}
