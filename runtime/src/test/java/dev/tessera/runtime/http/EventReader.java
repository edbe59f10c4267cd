package dev.tessera.runtime.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads an answer that is a stream of events, chunk by chunk, as it comes. */
final class EventReader {
  private final InputStream in;
  private final String head;
  private int left;
  private boolean first = true;
  private boolean ended;

  EventReader(Client client) throws IOException {
    in = client.in();
    StringBuilder lines = new StringBuilder();
    for (String line = rawLine(); !line.isEmpty(); line = rawLine()) {
      lines.append(line).append('\n');
    }
    head = lines.toString();
  }

  /** The status line and the headers. */
  String head() {
    return head;
  }

  /** The next line of the stream, or null at its end. */
  String line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int next = next(); next != '\n'; next = next()) {
      if (next < 0) {
        return line.size() == 0 ? null : line.toString(StandardCharsets.UTF_8);
      }
      line.write(next);
    }
    return line.toString(StandardCharsets.UTF_8);
  }

  /** The next event that is a message; a client may be told how to come back before it. */
  String message() throws IOException {
    String event = event();
    return event != null && event.isEmpty() ? event() : event;
  }

  /** The data of the next event, or null at the end of the stream. */
  String event() throws IOException {
    for (String line = line(); line != null; line = line()) {
      if (line.startsWith("data: ")) {
        return line.substring(6);
      }
    }
    return null;
  }

  /** The data of all events that are left. */
  List<String> events() throws IOException {
    List<String> events = new ArrayList<>();
    for (String event = event(); event != null; event = event()) {
      events.add(event);
    }
    return events;
  }

  private int next() throws IOException {
    if (left == 0 && !ended) {
      if (!first) {
        rawLine();
      }
      first = false;
      left = Integer.parseInt(rawLine(), 16);
      if (left == 0) {
        rawLine();
        ended = true;
      }
    }
    if (ended) {
      return -1;
    }
    left--;
    return in.read();
  }

  private String rawLine() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new IOException("The connection ended after: " + line);
      }
      line.write(next);
    }
    return line.toString(StandardCharsets.ISO_8859_1).strip();
  }
}
