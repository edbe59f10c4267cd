package dev.tessera.runtime.protocol.uri;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Optional;

/** Percent-encoding (RFC 3986 section 2.1), strictly: two hexadecimal digits, UTF-8 inside. */
final class PercentDecoding {
  private static final int TRIPLET = 3;
  private static final int HEX = 16;

  private PercentDecoding() {}

  /** What a part of a URI stands for; empty if it is not encoded as it should be. */
  static Optional<String> decode(String part) {
    if (part.indexOf('%') < 0) {
      return Optional.of(part);
    }
    StringBuilder decoded = new StringBuilder(part.length());
    int i = 0;
    while (i < part.length()) {
      if (part.charAt(i) != '%') {
        decoded.append(part.charAt(i++));
        continue;
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      for (; i < part.length() && part.charAt(i) == '%'; i += TRIPLET) {
        int octet = octet(part, i);
        if (octet < 0) {
          return Optional.empty();
        }
        bytes.write(octet);
      }
      Optional<String> text = text(bytes.toByteArray());
      if (text.isEmpty()) {
        return text;
      }
      decoded.append(text.get());
    }
    return Optional.of(decoded.toString());
  }

  /** The octet of a triplet; negative if it is none. */
  private static int octet(String part, int at) {
    if (at + TRIPLET > part.length()) {
      return -1;
    }
    int high = hex(part.charAt(at + 1));
    int low = hex(part.charAt(at + 2));
    return high < 0 || low < 0 ? -1 : high * HEX + low;
  }

  /** Not {@code Character.digit}, which takes the digits of all scripts. */
  private static int hex(char c) {
    if (c >= '0' && c <= '9') {
      return c - '0';
    }
    char lower = (char) (c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
  }

  private static Optional<String> text(byte[] bytes) {
    try {
      return Optional.of(UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
