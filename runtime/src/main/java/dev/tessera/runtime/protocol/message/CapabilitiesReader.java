package dev.tessera.runtime.protocol.message;

import dev.tessera.runtime.json.JsonReader;
import dev.tessera.runtime.tool.ClientCapabilities;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what a client can: the names, and the settings of extensions. */
final class CapabilitiesReader {
  private static final String EXTENSIONS = "extensions";

  private final Set<String> names = new HashSet<>();
  private final Map<String, String> extensions = new HashMap<>();

  private CapabilitiesReader() {}

  /** The capabilities; null where the value is no object. */
  static @Nullable ClientCapabilities read(JsonReader in) {
    if (!in.isObject()) {
      in.skip();
      return null;
    }
    CapabilitiesReader reader = new CapabilitiesReader();
    for (in.map(); in.next(); ) {
      reader.capability(in.member(), in);
    }
    return reader.names.isEmpty()
        ? ClientCapabilities.none()
        : new ClientCapabilities(reader.names, reader.extensions);
  }

  private void capability(String name, JsonReader in) {
    names.add(name);
    if (!in.isObject()) {
      in.skip();
      return;
    }
    for (in.map(); in.next(); ) {
      names.add(name + "." + in.member());
      if (name.equals(EXTENSIONS) && in.isObject()) {
        extensions.put(in.member(), in.readRaw().text());
      } else {
        in.skip();
      }
    }
  }
}
