package dev.tessera.runtime.protocol.message;

import dev.tessera.runtime.json.JsonWriter;
import dev.tessera.runtime.json.RawJson;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Frames results and errors as JSON-RPC responses, each on one line. An id is sent back byte for
 * byte; where none could be read the member is left out (MCP 2026-07-28, Overview, Responses).
 */
public final class Frames {
  private static final byte[] HEAD = ascii("{\"jsonrpc\":\"2.0\",\"id\":");
  private static final byte[] RESULT = ascii(",\"result\":");
  private static final byte[] END = ascii("}");

  private Frames() {}

  /** A response with a result that is JSON already, with HTTP status 200. */
  public static Outcome.Answer result(RawJson id, byte[] result) {
    JsonWriter out = beginResult(id, result.length);
    out.raw(result, 0, result.length);
    return endResult(out);
  }

  /**
   * The same with a result that many responses share: each sends it as it is, and copies nothing.
   *
   * @param result is left as it is
   */
  public static Outcome.Answer result(RawJson id, ByteBuffer result) {
    return new Outcome.Answer(
        200, List.of(beginResult(id, 0).view(), result.duplicate(), ByteBuffer.wrap(END)));
  }

  /**
   * Begins a response; the result is to be written next, then {@link #endResult}.
   *
   * @param size about how many bytes the result will have
   */
  public static JsonWriter beginResult(RawJson id, int size) {
    JsonWriter out = new JsonWriter(HEAD.length + id.length() + RESULT.length + size + END.length);
    out.raw(HEAD, 0, HEAD.length).raw(id.bytes(), id.offset(), id.length());
    return out.raw(RESULT, 0, RESULT.length);
  }

  /** Ends what {@link #beginResult} has begun. */
  public static Outcome.Answer endResult(JsonWriter out) {
    return new Outcome.Answer(200, out.raw(END, 0, END.length).view());
  }

  /** An error without data. */
  public static Outcome.Answer error(
      int status, Optional<RawJson> id, ErrorCode code, String message) {
    return endError(status, beginError(id, code, message));
  }

  /**
   * An error.
   *
   * @param data writes the member {@code data}, name included, or nothing
   */
  public static Outcome.Answer error(
      int status, Optional<RawJson> id, ErrorCode code, String message, Consumer<JsonWriter> data) {
    JsonWriter out = beginError(id, code, message);
    data.accept(out);
    return endError(status, out);
  }

  private static JsonWriter beginError(Optional<RawJson> id, ErrorCode code, String message) {
    JsonWriter out = new JsonWriter(256);
    out.beginObject().name("jsonrpc").value("2.0");
    if (id.isPresent()) {
      out.name("id").rawValue(id.get());
    }
    out.name("error").beginObject();
    return out.name("code").value(code.number()).name("message").value(message);
  }

  private static Outcome.Answer endError(int status, JsonWriter out) {
    return new Outcome.Answer(status, out.endObject().endObject().view());
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
