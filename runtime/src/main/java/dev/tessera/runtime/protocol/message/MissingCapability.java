package dev.tessera.runtime.protocol.message;

import dev.tessera.runtime.json.JsonWriter;
import dev.tessera.runtime.json.RawJson;
import dev.tessera.runtime.tool.MissingCapabilityException;
import java.util.Optional;

/** Error -32021, which names what the client would have to declare. */
public final class MissingCapability {
  private MissingCapability() {}

  /** What an operation has found missing. */
  public static Outcome.Answer answer(RawJson id, MissingCapabilityException e) {
    return answer(id, e.capability(), String.valueOf(e.getMessage()));
  }

  /** The request is for clients that declare an extension. */
  public static Outcome.Answer extension(RawJson id, String identifier) {
    return answer(
        id,
        "extensions." + identifier,
        "This needs a client that declares the extension \"" + identifier + "\".");
  }

  private static Outcome.Answer answer(RawJson id, String capability, String text) {
    return Frames.error(
        400,
        Optional.of(id),
        ErrorCode.MISSING_CLIENT_CAPABILITY,
        text,
        out -> {
          out.name("data").beginObject().name("requiredCapabilities");
          write(out, capability);
          out.endObject();
        });
  }

  /**
   * What is before the first dot is the capability, the rest the name of what is inside: an
   * extension's has dots of its own.
   */
  private static void write(JsonWriter out, String capability) {
    int dot = capability.indexOf('.');
    String outer = dot < 0 ? capability : capability.substring(0, dot);
    out.beginObject().name(outer).beginObject();
    if (dot >= 0) {
      out.name(capability.substring(dot + 1)).beginObject().endObject();
    }
    out.endObject().endObject();
  }
}
