package dev.tessera.runtime.protocol.task;

import dev.tessera.runtime.json.Json;
import dev.tessera.runtime.json.JsonReader;
import dev.tessera.runtime.json.JsonWriter;
import dev.tessera.runtime.json.RawJson;
import dev.tessera.runtime.protocol.message.ErrorCode;
import dev.tessera.runtime.protocol.message.Outcome;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/**
 * How a task has ended: with exactly what its call would have been answered.
 *
 * @param status how
 * @param json the result or the error; nothing if it was cancelled
 * @param message the same for people, unless it is a result
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record TaskEnd(Status status, byte[] json, Optional<String> message) {

  /** The client, or the end of the server, has cancelled it. */
  static TaskEnd cancelled() {
    return new TaskEnd(Status.CANCELLED, new byte[0], Optional.of("The task was cancelled."));
  }

  /** What has come of it is too large. */
  static TaskEnd tooLarge(int bytes) {
    String text = "The result has " + bytes + " bytes, and there is no room to keep it.";
    JsonWriter error = new JsonWriter().beginObject();
    error.name("code").value(ErrorCode.INTERNAL_ERROR.number()).name("message").value(text);
    return new TaskEnd(Status.FAILED, error.endObject().toByteArray(), Optional.of(text));
  }

  /** What the client would have been answered. */
  static TaskEnd of(Outcome.Answer answer) {
    ByteBuffer body = answer.body();
    byte[] message = new byte[body.remaining()];
    body.duplicate().get(message);
    JsonReader in = Json.reader(message, 0, message.length);
    TaskEnd end = cancelled();
    for (in.map(); in.next(); ) {
      switch (in.member()) {
        case "result" -> end = new TaskEnd(Status.COMPLETED, copy(in.readRaw()), Optional.empty());
        case "error" -> end = failed(in.readRaw());
        default -> in.skip();
      }
    }
    return end;
  }

  private static TaskEnd failed(RawJson error) {
    Optional<String> text = Optional.empty();
    JsonReader in = error.reader();
    for (in.map(); in.next(); ) {
      if (in.member().equals("message")) {
        text = Optional.ofNullable(in.readString());
      } else {
        in.skip();
      }
    }
    return new TaskEnd(Status.FAILED, copy(error), text);
  }

  /** The response around it is not kept. */
  private static byte[] copy(RawJson json) {
    return Arrays.copyOfRange(json.bytes(), json.offset(), json.offset() + json.length());
  }

  void write(JsonWriter out) {
    switch (status) {
      case COMPLETED -> out.name("result").rawValue(json);
      case FAILED -> out.name("error").rawValue(json);
      default -> {}
    }
  }
}
