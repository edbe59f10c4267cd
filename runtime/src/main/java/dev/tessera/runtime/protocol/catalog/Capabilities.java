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

  /**
   * @param tellsChanges whether this client can be told what changes
   */
  static void write(
      JsonWriter out, ServerDescription server, Revision revision, boolean tellsChanges) {
    out.name("capabilities").beginObject();
    if (server.hasTools()) {
      writeListed(out.name("tools"), tellsChanges).endObject();
    }
    if (server.hasResources()) {
      writeListed(out.name("resources"), tellsChanges);
      if (tellsChanges) {
        out.name("subscribe").value(true);
      }
      out.endObject();
    }
    if (server.hasPrompts()) {
      writeListed(out.name("prompts"), tellsChanges).endObject();
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

  private static JsonWriter writeListed(JsonWriter out, boolean tellsChanges) {
    out.beginObject();
    return tellsChanges ? out.name("listChanged").value(true) : out;
  }

  /** Whether anything here logs to clients. */
  static boolean logs(ServerDescription server) {
    return server.operations().anyMatch(Operation::logs);
  }
}
