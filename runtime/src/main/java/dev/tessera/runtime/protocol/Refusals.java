package dev.tessera.runtime.protocol;

import dev.tessera.runtime.json.JsonException;
import dev.tessera.runtime.json.RawJson;
import dev.tessera.runtime.protocol.message.ErrorCode;
import dev.tessera.runtime.protocol.message.Frames;
import dev.tessera.runtime.protocol.message.Outcome;
import dev.tessera.runtime.protocol.message.Revision;
import java.util.Optional;

/** What is said to messages that belong to no era. */
final class Refusals {
  private Refusals() {}

  static Outcome.Answer parseError(JsonException cause) {
    String text = String.valueOf(cause.getMessage());
    return Frames.error(400, Optional.empty(), ErrorCode.PARSE_ERROR, text);
  }

  static Outcome.Answer invalid(String text) {
    return Frames.error(400, Optional.empty(), ErrorCode.INVALID_REQUEST, text);
  }

  static Outcome.Answer busy() {
    return Frames.error(
        503,
        Optional.empty(),
        ErrorCode.UNAVAILABLE,
        "Too many calls are under way. Try again later, or send fewer at once.");
  }

  static Outcome.Answer unknownEvent() {
    return invalid("Nothing is kept of the event in Last-Event-ID. Listen without it.");
  }

  static Outcome.Answer noBatch() {
    return invalid(
        "Send one message at a time: only revision "
            + Revision.R2025_03_26.text()
            + " has batches");
  }

  static Outcome.Answer unsupportedVersion(Optional<RawJson> id, String requested) {
    return Frames.error(
        400,
        id,
        ErrorCode.UNSUPPORTED_PROTOCOL_VERSION,
        "Unsupported protocol version",
        out -> {
          out.name("data").beginObject().name("supported").beginArray();
          Revision.SUPPORTED.forEach(out::value);
          out.endArray().name("requested").value(requested).endObject();
        });
  }
}
