package dev.tessera.runtime.protocol.task;

import dev.tessera.runtime.json.JsonWriter;
import dev.tessera.runtime.json.RawJson;
import dev.tessera.runtime.protocol.message.ErrorCode;
import dev.tessera.runtime.protocol.message.Frames;
import dev.tessera.runtime.protocol.message.Outcome;
import java.util.Optional;

/** Writes what clients are told about tasks. */
public final class TaskResults {
  private static final int SIZE = 512;

  private final byte[] resultMeta;

  TaskResults(byte[] resultMeta) {
    this.resultMeta = resultMeta;
  }

  /** The handle of a task that has begun, instead of the result of its call. */
  Outcome.Answer created(RawJson id, StoredTask task) {
    JsonWriter out = begin(id, "task");
    task.writeHandle(out);
    return end(out);
  }

  /** How far a task has come, with all that there is to know. */
  public Outcome.Answer state(RawJson id, StoredTask task) {
    JsonWriter out = begin(id, "complete");
    task.writeState(out);
    return end(out);
  }

  /** A request about a task has been taken. */
  public Outcome.Answer acknowledged(RawJson id) {
    return end(begin(id, "complete"));
  }

  /** There is no room for another task. */
  Outcome.Answer full(RawJson id) {
    return Frames.error(
        503,
        Optional.of(id),
        ErrorCode.UNAVAILABLE,
        "There is no room for another task: too many are under way, or too much of them is kept."
            + " Try again later, or cancel some.");
  }

  private static JsonWriter begin(RawJson id, String type) {
    return Frames.beginResult(id, SIZE).beginObject().name("resultType").value(type);
  }

  private Outcome.Answer end(JsonWriter out) {
    return Frames.endResult(out.name("_meta").rawValue(resultMeta).endObject());
  }
}
