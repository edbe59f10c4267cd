package dev.tessera.specification;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Reads one direction of an HTTP/1.1 connection as it goes by. Where it cannot tell any more where
 * a message ends, since a test sends what nobody should, it stops to listen.
 */
public abstract class HttpParser implements Traffic.Listener {
  private static final int LONGEST_LINE = 1 << 20;

  private enum Expecting {
    LINE,
    BODY,
    CHUNK_SIZE,
    CHUNK,
    CHUNK_END,
    TRAILER,
    ANYTHING
  }

  private Expecting expecting = Expecting.LINE;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private final StringBuilder head = new StringBuilder();
  private long left;

  /** Begins at the start of a message. */
  protected HttpParser() {}

  /** The start line and the headers, by names of any case. */
  public record Head(String start, Map<String, String> headers) {
    /** The first of this name. */
    public Optional<String> header(String name) {
      return Optional.ofNullable(headers.get(name));
    }

    boolean isChunked() {
      return headers.containsKey("Transfer-Encoding");
    }
  }

  /** A message begins: how long its body is, -1 for one that ends with the connection. */
  protected abstract long begin(Head head);

  /** A part of the body. */
  protected abstract void body(byte[] bytes, int offset, int length);

  /** The message has ended. */
  protected abstract void ended();

  @Override
  public final synchronized void take(byte[] bytes, int offset, int length) {
    int end = offset + length;
    for (int i = offset; i < end; ) {
      if (expecting == Expecting.BODY || expecting == Expecting.CHUNK) {
        int part = (int) Math.min(left, end - i);
        body(bytes, i, part);
        i += part;
        left -= part;
        if (left == 0) {
          bodyRead();
        }
      } else if (expecting == Expecting.ANYTHING) {
        return;
      } else {
        character(bytes[i++]);
      }
    }
  }

  private void bodyRead() {
    if (expecting == Expecting.CHUNK) {
      expecting = Expecting.CHUNK_END;
    } else {
      next();
    }
  }

  private void next() {
    ended();
    expecting = Expecting.LINE;
  }

  private void character(byte b) {
    if (b != '\n') {
      line.write(b);
      if (line.size() > LONGEST_LINE) {
        expecting = Expecting.ANYTHING;
      }
      return;
    }
    String text = line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
    line.reset();
    switch (expecting) {
      case LINE -> headLine(text);
      case CHUNK_SIZE -> chunk(text);
      case CHUNK_END -> expecting = Expecting.CHUNK_SIZE;
      case TRAILER -> {
        if (text.isEmpty()) {
          next();
        }
      }
      default -> throw new IllegalStateException("A line within " + expecting);
    }
  }

  private void headLine(String text) {
    if (!text.isEmpty()) {
      head.append(text).append('\n');
    } else if (!head.isEmpty()) {
      Head whole = parse(head.toString());
      head.setLength(0);
      long length = begin(whole);
      if (length < 0) {
        left = Long.MAX_VALUE;
        expecting = Expecting.BODY;
      } else if (whole.isChunked() && length > 0) {
        expecting = Expecting.CHUNK_SIZE;
      } else if (length > 0) {
        left = length;
        expecting = Expecting.BODY;
      } else {
        next();
      }
    }
  }

  private void chunk(String text) {
    try {
      left = Long.parseLong(text.split(";", 2)[0].strip(), 16);
      expecting = left == 0 ? Expecting.TRAILER : Expecting.CHUNK;
    } catch (NumberFormatException noChunk) {
      expecting = Expecting.ANYTHING;
    }
  }

  private static Head parse(String head) {
    String[] lines = head.split("\n", -1);
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (int i = 1; i < lines.length; i++) {
      String[] parts = lines[i].split(":", 2);
      if (parts.length == 2) {
        headers.putIfAbsent(parts[0], parts[1].strip());
      }
    }
    return new Head(lines[0], headers);
  }

  /** How long the body is, as the headers say; chunks are some length, at least. */
  protected static long length(Head head) {
    if (head.isChunked()) {
      return 1;
    }
    try {
      return Math.max(0, Long.parseLong(head.header("Content-Length").orElse("0")));
    } catch (NumberFormatException nonsense) {
      return 0;
    }
  }
}
