package dev.tessera.runtime.protocol.subscribe;

import dev.tessera.runtime.json.JsonWriter;
import dev.tessera.runtime.json.RawJson;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.function.Consumer;

/** Frames what is sent to subscribers. */
final class Notifications {
  private static final String SUBSCRIPTION_ID = "io.modelcontextprotocol/subscriptionId";
  private static final int SIZE = 256;

  private Notifications() {}

  /**
   * A notification, on one line.
   *
   * @param params writes the members of {@code params}, besides {@code _meta}
   */
  static ByteBuffer of(String method, Optional<RawJson> subscription, Consumer<JsonWriter> params) {
    JsonWriter out = new JsonWriter(SIZE);
    out.beginObject().name("jsonrpc").value("2.0").name("method").value(method);
    out.name("params").beginObject();
    if (subscription.isPresent()) {
      out.name("_meta").beginObject();
      writeId(out, subscription.get());
      out.endObject();
    }
    params.accept(out);
    return out.endObject().endObject().view();
  }

  /** Writes the member of {@code _meta} that says which subscription a message belongs to. */
  static void writeId(JsonWriter out, RawJson subscription) {
    out.name(SUBSCRIPTION_ID).rawValue(subscription);
  }
}
