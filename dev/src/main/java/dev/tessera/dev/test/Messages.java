package dev.tessera.dev.test;

import dev.tessera.runtime.json.JsonException;
import dev.tessera.runtime.json.JsonValue;
import dev.tessera.runtime.json.JsonValue.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The messages in a body: one of JSON, or the events of a stream (MCP 2026-07-28, Streamable HTTP,
 * Sending Messages to the Server).
 */
record Messages(Optional<JsonValue> answer, List<JsonValue> notifications) {

  static Messages of(Reply reply) {
    boolean stream =
        reply.header("Content-Type").filter(t -> t.startsWith("text/event-stream")).isPresent();
    Optional<JsonValue> answer = Optional.empty();
    List<JsonValue> notifications = new ArrayList<>();
    for (String text : stream ? events(reply.body()) : List.of(reply.body())) {
      Optional<JsonValue> message = parsed(text);
      if (message.isPresent() && message.get().member("method").isPresent()) {
        notifications.add(message.get());
      } else {
        answer = answer.or(() -> message);
      }
    }
    return new Messages(answer, List.copyOf(notifications));
  }

  /** The JSON object that this is; empty if it is none. */
  static Optional<JsonValue> parsed(String text) {
    try {
      return Optional.of(JsonValue.parse(text)).filter(value -> value.kind() == Kind.OBJECT);
    } catch (JsonException notJson) {
      return Optional.empty();
    }
  }

  private static List<String> events(String body) {
    List<String> events = new ArrayList<>();
    StringBuilder data = new StringBuilder();
    for (String line : body.split("\r\n|\n|\r", -1)) {
      if (line.startsWith("data:")) {
        data.append(line.substring("data:".length()).stripLeading()).append('\n');
      } else if (line.isEmpty() && !data.isEmpty()) {
        events.add(data.toString());
        data.setLength(0);
      }
    }
    return events;
  }
}
