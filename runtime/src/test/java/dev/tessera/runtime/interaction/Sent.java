package dev.tessera.runtime.interaction;

import dev.tessera.runtime.json.Json;
import dev.tessera.runtime.json.JsonValue;
import dev.tessera.runtime.json.RawJson;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A channel that keeps what is sent, as long as it is open. */
final class Sent implements Channel {
  final List<String> messages = new ArrayList<>();
  boolean open = true;

  @Override
  public boolean offer(ByteBuffer message) {
    return send(message);
  }

  @Override
  public boolean send(ByteBuffer message) {
    return open && messages.add(StandardCharsets.UTF_8.decode(message).toString());
  }

  /** The parameters of the message that came last. */
  JsonValue params() {
    return JsonValue.parse(messages.get(messages.size() - 1)).members().get("params");
  }

  static RawJson raw(String json) {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    return Json.reader(bytes, 0, bytes.length).readRaw();
  }
}
