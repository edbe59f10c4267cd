package dev.tessera.runtime.protocol.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tessera.runtime.json.JsonWriter;
import dev.tessera.runtime.protocol.message.Revision;
import dev.tessera.runtime.server.ServerDescription;
import dev.tessera.runtime.tool.Operation;

/**
 * What a server can, as it says itself (MCP 2026-07-28, Discovery): a capability for each kind of
 * thing that it has, whoever asks.
 */
final class Capabilities {
  private Capabilities() {}

  static void write(JsonWriter out, ServerDescription server, Revision revision) {
    out.name("capabilities").beginObject();
    if (!server.tools().isEmpty()) {
      out.name("tools").beginObject().endObject();
    }
    if (!server.resources().isEmpty()) {
      out.name("resources").beginObject().endObject();
    }
    if (!server.prompts().isEmpty()) {
      out.name("prompts").beginObject().endObject();
    }
    if (!server.completions().isEmpty() && revision.hasCompletionsCapability()) {
      out.name("completions").beginObject().endObject();
    }
    if (logs(server)) {
      out.name("logging").beginObject().endObject();
    }
    boolean extended = server.hasTasks() || !server.extensions().isEmpty();
    if (revision.hasExtensions() && extended) {
      out.name("extensions").beginObject();
      if (server.hasTasks()) {
        out.name(ServerDescription.TASKS).beginObject().endObject();
      }
      server.extensions().forEach((id, json) -> out.name(id).rawValue(json.getBytes(UTF_8)));
      out.endObject();
    }
    out.endObject();
  }

  /** Whether anything here logs to clients. */
  static boolean logs(ServerDescription server) {
    return server.operations().anyMatch(Operation::logs);
  }
}
