package dev.tessera.runtime.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
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
  /** How deep objects and arrays may be nested. */
  public static final int MAX_DEPTH = 500;

  private final JsonBytes bytes;
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
    bytes = new JsonBytes(capacity);
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
    bytes.quote(name);
    return put(':');
  }

  /** Writes a string. Half a surrogate pair becomes U+FFFD: JSON has no other way to say it. */
  public JsonWriter value(@Nullable String value) {
    if (value == null) {
      throw new NullPointerException("The result has null in \"" + lastName + "\"");
    }
    separate();
    bytes.quote(value);
    return this;
  }

  /** Writes an integer. */
  public JsonWriter value(long value) {
    separate();
    bytes.integer(value);
    return this;
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
    bytes.append(json.bytes);
    return this;
  }

  /** Writes bytes as they are, with no comma before them. */
  public JsonWriter raw(byte[] json, int offset, int length) {
    bytes.append(json, offset, length);
    return this;
  }

  /** Writes, as one string, the JSON text that another writer holds. */
  public JsonWriter textOf(JsonWriter json) {
    separate();
    bytes.quoteJson(json.bytes);
    return this;
  }

  /** How many bytes have been written. */
  public int size() {
    return bytes.size();
  }

  /** What has been written, as a view that is good until the next write. */
  public ByteBuffer view() {
    return bytes.view();
  }

  /** What has been written, as a copy. */
  public byte[] toByteArray() {
    return bytes.copy();
  }

  /** Forgets what has been written and keeps the memory. */
  public void reset() {
    bytes.clear();
    depth = 0;
    lastName = "";
    tag = null;
  }

  @Override
  public String toString() {
    return bytes.toString();
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
    if (bytes.size() > 0) {
      byte last = bytes.last();
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
    bytes.ascii(text);
    return this;
  }

  private JsonWriter put(char unsignedByte) {
    bytes.put(unsignedByte);
    return this;
  }
}
