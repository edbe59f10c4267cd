package dev.tessera.runtime.json;

import java.nio.charset.StandardCharsets;

/**
 * A JSON value that has been passed over and not decoded: a span of the bytes it came in.
 *
 * @param bytes the whole text; shared, not to be changed
 * @param offset where the value starts
 * @param length how many bytes it has
 */
@SuppressWarnings("ArrayRecordComponent") // a view, never compared
public record RawJson(byte[] bytes, int offset, int length) {

  /** Whether the value is an object. */
  public boolean isObject() {
    return bytes[offset] == '{';
  }

  /** The value as it was written. */
  public String text() {
    return new String(bytes, offset, length, StandardCharsets.UTF_8);
  }

  /** A reader of the value, which has been checked for duplicate members before. */
  public JsonReader reader() {
    return Json.reader(bytes, offset, length);
  }
}
