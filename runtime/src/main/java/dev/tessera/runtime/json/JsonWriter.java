package dev.tessera.runtime.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Writes JSON, compact and in UTF-8, into memory that grows as needed.
 *
 * <pre>{@code
 * out.beginObject();
 * out.name("title").value(todo.title());
 * out.name("tags").beginArray();
 * for (String tag : todo.tags()) {
 *   out.value(tag);
 * }
 * out.endArray();
 * out.endObject();
 * }</pre>
 *
 * <p>Commas are its business; that objects and arrays are closed and values follow names is the
 * caller's. A null where a value is due is a {@link NullPointerException} that names the member: a
 * generated encoder writes null only where the schema has it. More than {@value #MAX_DEPTH} levels
 * of objects and arrays are an {@link IllegalStateException}: a value that contains itself would
 * never end. Not thread-safe; may be {@linkplain #reset() reset} and used again.
 */
public final class JsonWriter {
  private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

  /** How deep objects and arrays may be nested. */
  public static final int MAX_DEPTH = 500;

  private byte[] bytes;
  private int size;
  private int depth;
  private String lastName = "";
  private @Nullable String tag;
  private String tagValue = "";

  /** An empty writer. */
  public JsonWriter() {
    this(512);
  }

  /**
   * @param capacity how many bytes fit before the memory grows
   */
  public JsonWriter(int capacity) {
    bytes = new byte[Math.max(16, capacity)];
  }

  /** Opens an object. */
  public JsonWriter beginObject() {
    open('{');
    if (tag != null) {
      String name = tag;
      tag = null;
      name(name).value(tagValue);
    }
    return this;
  }

  /**
   * Has the object that is opened next start with the member that says which variant of a sealed
   * interface it is.
   */
  public JsonWriter variant(String discriminator, String value) {
    tag = discriminator;
    tagValue = value;
    return this;
  }

  /** The failure of a value that is none of its type's variants: null, since these are all. */
  public RuntimeException noVariant(@Nullable Object value) {
    return value == null
        ? new NullPointerException("The result has null in \"" + lastName + "\"")
        : new IllegalStateException("The result has another variant in \"" + lastName + "\"");
  }

  /** Closes an object. */
  public JsonWriter endObject() {
    depth--;
    return put('}');
  }

  /** Opens an array. */
  public JsonWriter beginArray() {
    return open('[');
  }

  /** Closes an array. */
  public JsonWriter endArray() {
    depth--;
    return put(']');
  }

  /** Writes the name of a member; its value comes next. */
  public JsonWriter name(String name) {
    lastName = name;
    separate();
    quote(name);
    return put(':');
  }

  /** Writes a string. Half a surrogate pair becomes U+FFFD: JSON has no other way to say it. */
  public JsonWriter value(@Nullable String value) {
    if (value == null) {
      throw new NullPointerException("The result has null in \"" + lastName + "\"");
    }
    separate();
    quote(value);
    return this;
  }

  /** Writes an integer. */
  public JsonWriter value(long value) {
    return ascii(Long.toString(value));
  }

  /**
   * Writes a number.
   *
   * @throws IllegalArgumentException if it is infinite or not a number
   */
  public JsonWriter value(double value) {
    requireFinite(Double.isFinite(value));
    return ascii(Double.toString(value));
  }

  /**
   * Writes a number, with as many digits as a {@code float} has.
   *
   * @throws IllegalArgumentException if it is infinite or not a number
   */
  public JsonWriter value(float value) {
    requireFinite(Float.isFinite(value));
    return ascii(Float.toString(value));
  }

  /**
   * Writes an integer.
   *
   * @throws IllegalArgumentException if it is beyond the range of a double, which the schema has
   */
  public JsonWriter value(@Nullable BigInteger value) {
    return value(value == null ? null : new BigDecimal(value), false);
  }

  /**
   * Writes a number, to its last digit.
   *
   * @throws IllegalArgumentException if it is beyond the range of a double, which the schema has
   */
  public JsonWriter value(@Nullable BigDecimal value) {
    return value(value, true);
  }

  private JsonWriter value(@Nullable BigDecimal value, boolean scientific) {
    if (value == null) {
      throw new NullPointerException("The result has null in \"" + lastName + "\"");
    }
    requireFinite(value.abs().compareTo(Numbers.MAX_DOUBLE) <= 0);
    return ascii(scientific ? value.toString() : value.toPlainString());
  }

  /** Writes a boolean. */
  public JsonWriter value(boolean value) {
    return ascii(value ? "true" : "false");
  }

  /** Writes any value. */
  public JsonWriter value(@Nullable JsonValue value) {
    if (value == null) {
      throw new NullPointerException("The result has null in \"" + lastName + "\"");
    }
    JsonValues.write(this, value);
    return this;
  }

  /** Writes a null. */
  public JsonWriter nullValue() {
    return ascii("null");
  }

  /** Writes a value that is JSON already. */
  public JsonWriter rawValue(byte[] json) {
    separate();
    return raw(json, 0, json.length);
  }

  /** Writes a value that was read and not decoded. */
  public JsonWriter rawValue(RawJson json) {
    separate();
    return raw(json.bytes(), json.offset(), json.length());
  }

  /** Writes the value that another writer holds. */
  public JsonWriter rawValue(JsonWriter json) {
    separate();
    return raw(json.bytes, 0, json.size);
  }

  /** Writes bytes as they are, with no comma before them. */
  public JsonWriter raw(byte[] json, int offset, int length) {
    reserve(length);
    System.arraycopy(json, offset, bytes, size, length);
    size += length;
    return this;
  }

  /** Writes, as one string, the JSON text that another writer holds. */
  public JsonWriter textOf(JsonWriter json) {
    separate();
    put('"');
    for (int i = 0; i < json.size; i++) {
      byte b = json.bytes[i];
      if (b == '"' || b == '\\') {
        put('\\');
      }
      put((char) (b & 0xFF));
    }
    return put('"');
  }

  /** How many bytes have been written. */
  public int size() {
    return size;
  }

  /** What has been written, as a view that is good until the next write. */
  public ByteBuffer view() {
    return ByteBuffer.wrap(bytes, 0, size);
  }

  /** What has been written, as a copy. */
  public byte[] toByteArray() {
    return Arrays.copyOf(bytes, size);
  }

  /** Forgets what has been written and keeps the memory. */
  public void reset() {
    size = 0;
    depth = 0;
    lastName = "";
    tag = null;
  }

  @Override
  public String toString() {
    return new String(bytes, 0, size, StandardCharsets.UTF_8);
  }

  private JsonWriter open(char bracket) {
    if (++depth > MAX_DEPTH) {
      throw new IllegalStateException(
          "The result is more than " + MAX_DEPTH + " levels deep, in \"" + lastName + "\"");
    }
    separate();
    return put(bracket);
  }

  /** A value or a name needs a comma before it unless it is the first in whatever holds it. */
  private void separate() {
    if (size > 0) {
      byte last = bytes[size - 1];
      if (last != '{' && last != '[' && last != ':') {
        put(',');
      }
    }
  }

  private void requireFinite(boolean finite) {
    if (!finite) {
      throw new IllegalArgumentException(
          "The result has a number in \"" + lastName + "\" that JSON cannot hold");
    }
  }

  private JsonWriter ascii(String text) {
    separate();
    reserve(text.length());
    for (int i = 0; i < text.length(); i++) {
      bytes[size++] = (byte) text.charAt(i);
    }
    return this;
  }

  private void quote(String text) {
    put('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x80) {
        escape(c);
      } else if (c < 0x800) {
        put((char) (0xC0 | (c >> 6))).put((char) (0x80 | (c & 0x3F)));
      } else if (!Character.isSurrogate(c)) {
        threeBytes(c);
      } else if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        fourBytes(Character.toCodePoint(c, text.charAt(++i)));
      } else {
        threeBytes('\uFFFD');
      }
    }
    put('"');
  }

  private void escape(char c) {
    switch (c) {
      case '"', '\\' -> put('\\').put(c);
      case '\n' -> put('\\').put('n');
      case '\r' -> put('\\').put('r');
      case '\t' -> put('\\').put('t');
      default -> {
        if (c < 0x20) {
          put('\\').put('u').put('0').put('0');
          put((char) HEX[c >> 4]).put((char) HEX[c & 0xF]);
        } else {
          put(c);
        }
      }
    }
  }

  private void threeBytes(char c) {
    put((char) (0xE0 | (c >> 12)));
    put((char) (0x80 | ((c >> 6) & 0x3F))).put((char) (0x80 | (c & 0x3F)));
  }

  private void fourBytes(int codePoint) {
    put((char) (0xF0 | (codePoint >> 18))).put((char) (0x80 | ((codePoint >> 12) & 0x3F)));
    put((char) (0x80 | ((codePoint >> 6) & 0x3F))).put((char) (0x80 | (codePoint & 0x3F)));
  }

  private JsonWriter put(char unsignedByte) {
    reserve(1);
    bytes[size++] = (byte) unsignedByte;
    return this;
  }

  private void reserve(int more) {
    if (bytes.length - size < more) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, Math.addExact(size, more)));
    }
  }
}
