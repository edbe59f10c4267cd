package dev.tessera.runtime.completion;

import dev.tessera.runtime.json.JsonReader;
import dev.tessera.runtime.json.JsonValue;
import dev.tessera.runtime.tool.Caller;
import dev.tessera.runtime.tool.ClientCapabilities;
import dev.tessera.runtime.tool.OperationCall;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One completion. Its arguments are what is known of the others already, an object of strings.
 * Written for generated code; used by one thread at a time.
 */
public final class CompletionCall extends OperationCall {
  private final String value;
  private @Nullable Map<String, String> known;
  private Suggestions suggestions = Suggestions.of(List.of());

  /**
   * @param operation what is completed, for the log
   * @param value what has been typed so far
   * @param known a reader at the object of the arguments that are known
   * @param caller who types
   * @param capabilities what the client can
   */
  public CompletionCall(
      String operation,
      String value,
      JsonReader known,
      Caller caller,
      ClientCapabilities capabilities) {
    super(operation, known, caller, capabilities);
    this.value = value;
  }

  /** What has been typed so far; may be empty. */
  public String value() {
    return value;
  }

  /**
   * What is known of another argument of the same prompt or template; empty if nothing is. Whatever
   * is no string counts as unknown: a completion is never refused for it.
   */
  public Optional<String> known(String argument) {
    if (known == null) {
      known = strings(arguments());
    }
    return Optional.ofNullable(known.get(argument));
  }

  private static Map<String, String> strings(JsonReader in) {
    Map<String, String> strings = new HashMap<>();
    for (in.map(); in.next(); ) {
      String name = in.member();
      JsonValue value = in.readJson();
      if (value.kind() == JsonValue.Kind.STRING) {
        strings.put(name, value.asString());
      }
    }
    return strings;
  }

  /** Answers with suggestions, best first. */
  public void answer(List<String> all) {
    answer(Suggestions.of(all));
  }

  /** Answers with suggestions. */
  public void answer(Suggestions all) {
    suggestions = all;
  }

  /** The suggestions, once it has answered. */
  public Suggestions suggestions() {
    return suggestions;
  }
}
