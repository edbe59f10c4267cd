package dev.tessera.runtime.json;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes of JSON in memory that grows as needed, and how strings become such bytes. */
final class JsonBytes {
  private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

  /** As many as a long has. */
  private static final int MAX_DIGITS = 19;

  private byte[] bytes;
  private int size;

  JsonBytes(int capacity) {
    bytes = new byte[Math.max(16, capacity)];
  }

  int size() {
    return size;
  }

  /** The byte that was written last, if any was. */
  byte last() {
    return bytes[size - 1];
  }

  ByteBuffer view() {
    return ByteBuffer.wrap(bytes, 0, size);
  }

  byte[] copy() {
    return Arrays.copyOf(bytes, size);
  }

  /** Forgets what has been written and keeps the memory. */
  void clear() {
    size = 0;
  }

  void append(byte[] more, int offset, int length) {
    reserve(length);
    System.arraycopy(more, offset, bytes, size, length);
    size += length;
  }

  void append(JsonBytes more) {
    append(more.bytes, 0, more.size);
  }

  void ascii(String text) {
    reserve(text.length());
    for (int i = 0; i < text.length(); i++) {
      bytes[size++] = (byte) text.charAt(i);
    }
  }

  /** Writes an integer. */
  void integer(long value) {
    if (value < 0) {
      put('-');
    }
    reserve(MAX_DIGITS);
    // Negative numbers reach one further than positive ones.
    long rest = value < 0 ? value : -value;
    int first = size;
    do {
      bytes[size++] = (byte) ('0' - rest % 10);
      rest /= 10;
    } while (rest != 0);
    reverse(first);
  }

  private void reverse(int from) {
    for (int low = from, high = size - 1; low < high; low++, high--) {
      byte swapped = bytes[low];
      bytes[low] = bytes[high];
      bytes[high] = swapped;
    }
  }

  /** Writes JSON as a string. It has no control characters, so quotes and backslashes are all. */
  void quoteJson(JsonBytes json) {
    put('"');
    for (int i = 0; i < json.size; i++) {
      byte b = json.bytes[i];
      if (b == '"' || b == '\\') {
        put('\\');
      }
      put((char) (b & 0xFF));
    }
    put('"');
  }

  /** Writes a string. Half of a surrogate pair becomes U+FFFD. */
  void quote(String text) {
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

  JsonBytes put(char unsignedByte) {
    reserve(1);
    bytes[size++] = (byte) unsignedByte;
    return this;
  }

  private void reserve(int more) {
    if (bytes.length - size < more) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, Math.addExact(size, more)));
    }
  }

  @Override
  public String toString() {
    return new String(bytes, 0, size, StandardCharsets.UTF_8);
  }
}
