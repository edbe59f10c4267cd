package dev.tessera.benchmarks.load;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Finds the end of each answer on one connection. It copies nothing but heads, and bodies only if
 * it is told to.
 *
 * <p>It counts on what is true here: one request at a time, and JSON, which has no line break in it
 * that could be taken for the last chunk.
 */
final class AnswerReader {
  private static final int MAX_HEAD = 8 << 10;

  /** The end of a body in chunks: an empty one (RFC 9112 section 7.1). */
  private static final long LAST_CHUNK = 0x0d0a_300d_0a0d_0aL;

  private static final long LAST_CHUNK_MASK = (1L << 56) - 1;

  private final byte[] head = new byte[MAX_HEAD];
  private final boolean keepsBodies;
  private final ByteArrayOutputStream body = new ByteArrayOutputStream();
  private int headLength;
  private boolean inBody;
  private int status;
  private boolean chunked;
  private long missing;
  private long lastBytes;

  AnswerReader(boolean keepsBodies) {
    this.keepsBodies = keepsBodies;
  }

  /** Takes bytes, and says whether the answer is complete; the next ones begin another. */
  boolean take(ByteBuffer bytes) throws IOException {
    if (!inBody) {
      if (!takeHead(bytes)) {
        return false;
      }
      inBody = true;
      body.reset();
    }
    if (takeBody(bytes)) {
      inBody = false;
      headLength = 0;
      return true;
    }
    return false;
  }

  /** The status of the last answer. */
  int status() {
    return status;
  }

  /** The last answer, if bodies are kept. */
  Answer answer() {
    return new Answer(status, body.toString(StandardCharsets.UTF_8));
  }

  private boolean takeHead(ByteBuffer bytes) throws IOException {
    int count = Math.min(bytes.remaining(), MAX_HEAD - headLength);
    bytes.get(bytes.position(), head, headLength, count);
    int end = endOfHead(headLength + count);
    if (end < 0) {
      if (headLength + count == MAX_HEAD) {
        throw new IOException("The head of an answer has no end");
      }
      bytes.position(bytes.position() + count);
      headLength += count;
      return false;
    }
    bytes.position(bytes.position() + end - headLength);
    readHead(end);
    return true;
  }

  private int endOfHead(int length) {
    for (int i = Math.max(3, headLength); i < length; i++) {
      if (head[i] == '\n' && head[i - 1] == '\r' && head[i - 2] == '\n' && head[i - 3] == '\r') {
        return i + 1;
      }
    }
    return -1;
  }

  private void readHead(int end) {
    status = (head[9] - '0') * 100 + (head[10] - '0') * 10 + head[11] - '0';
    missing = 0;
    chunked = false;
    lastBytes = 0;
    for (int i = 0; i < end; i++) {
      if (head[i] == '\n') {
        if (startsWith(i + 1, "content-length: ")) {
          missing = number(i + 1 + "content-length: ".length());
        } else if (startsWith(i + 1, "transfer-encoding: chunked")) {
          chunked = true;
        }
      }
    }
  }

  private boolean startsWith(int from, String lowerCase) {
    for (int i = 0; i < lowerCase.length(); i++) {
      int c = head[from + i];
      if ((c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c) != lowerCase.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private long number(int from) {
    long number = 0;
    for (int i = from; head[i] >= '0' && head[i] <= '9'; i++) {
      number = number * 10 + head[i] - '0';
    }
    return number;
  }

  private boolean takeBody(ByteBuffer bytes) {
    if (keepsBodies) {
      byte[] copy = new byte[bytes.remaining()];
      bytes.get(bytes.position(), copy);
      body.writeBytes(copy);
    }
    int count = bytes.remaining();
    if (chunked) {
      for (int i = Math.max(bytes.position(), bytes.limit() - 7); i < bytes.limit(); i++) {
        lastBytes = lastBytes << 8 | bytes.get(i);
      }
    }
    bytes.position(bytes.limit());
    missing -= count;
    return chunked ? (lastBytes & LAST_CHUNK_MASK) == LAST_CHUNK : missing <= 0;
  }
}
