package dev.tessera.runtime.protocol.call;

import dev.tessera.runtime.completion.Suggestions;
import dev.tessera.runtime.json.JsonWriter;
import dev.tessera.runtime.json.RawJson;
import dev.tessera.runtime.protocol.message.Outcome;
import java.util.List;

/** What {@code completion/complete} answers (MCP 2026-07-28, Completion, Completion Results). */
final class CompletionResults {
  private static final int SIZE = 512;

  private CompletionResults() {}

  /** Nothing completes this argument. */
  static Outcome.Answer none(Results results, RawJson id) {
    return of(results, id, Suggestions.of(List.of()));
  }

  static Outcome.Answer of(Results results, RawJson id, Suggestions suggestions) {
    JsonWriter out = results.begin(id, SIZE);
    out.name("completion").beginObject().name("values").beginArray();
    suggestions.values().forEach(out::value);
    out.endArray();
    suggestions.total().ifPresent(total -> out.name("total").value(total));
    out.name("hasMore").value(suggestions.more()).endObject();
    return results.end(out);
  }
}
