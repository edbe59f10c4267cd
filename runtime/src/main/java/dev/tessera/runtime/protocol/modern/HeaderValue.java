package dev.tessera.runtime.protocol.modern;

import dev.tessera.runtime.tool.HeaderParameter;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** Values as headers carry them (MCP 2026-07-28, Streamable HTTP, Value Encoding). */
final class HeaderValue {
  private static final String PREFIX = "=?base64?";
  private static final String SUFFIX = "?=";

  /** Longer than any integer that is worth comparing. */
  private static final int MAX_INTEGER_LENGTH = 64;

  private HeaderValue() {}

  /** The value that a header stands for; empty if it has characters or an encoding it may not. */
  static Optional<String> decode(String header) {
    for (int i = 0; i < header.length(); i++) {
      char c = header.charAt(i);
      if ((c < 0x20 && c != '\t') || c > 0x7E) {
        return Optional.empty();
      }
    }
    if (!header.startsWith(PREFIX)
        || !header.endsWith(SUFFIX)
        || header.length() < PREFIX.length() + SUFFIX.length()) {
      return Optional.of(header);
    }
    return base64(header.substring(PREFIX.length(), header.length() - SUFFIX.length()));
  }

  /** Strict: padded (Java's decoder does not insist), and UTF-8 inside. */
  private static Optional<String> base64(String encoded) {
    if (encoded.length() % 4 != 0) {
      return Optional.empty();
    }
    try {
      byte[] bytes = Base64.getDecoder().decode(encoded);
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (IllegalArgumentException | CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /** Whether a decoded header and the text of the value in the body are the same value. */
  static boolean equal(HeaderParameter.Type type, String header, String body) {
    return header.equals(body)
        || (type == HeaderParameter.Type.INTEGER && equalNumbers(header, body));
  }

  private static boolean equalNumbers(String header, String body) {
    if (header.length() > MAX_INTEGER_LENGTH || body.length() > MAX_INTEGER_LENGTH) {
      return false;
    }
    try {
      return new BigDecimal(header).compareTo(new BigDecimal(body)) == 0;
    } catch (NumberFormatException e) {
      return false;
    }
  }
}
