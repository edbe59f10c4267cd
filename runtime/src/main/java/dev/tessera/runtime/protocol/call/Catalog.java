package dev.tessera.runtime.protocol.call;

import dev.tessera.runtime.json.JsonWriter;
import dev.tessera.runtime.protocol.message.Revision;
import dev.tessera.runtime.server.ServerDescription;
import dev.tessera.runtime.tool.Caller;

/**
 * What a server says of itself, prepared for each revision: who it is and what tools it has. An
 * answer that depends on the caller says that it may be cached privately only, any other publicly
 * (MCP 2026-07-28, Caching).
 *
 * <p>Thread-safe.
 */
public final class Catalog {
  private final ServerDescription server;
  private final byte[] discovery;
  private final byte[] resultMeta;
  private final ToolLists toolLists;

  /** Prepares all answers. */
  public Catalog(ServerDescription server) {
    this.server = server;
    this.resultMeta = prepareResultMeta();
    this.discovery = prepareDiscovery();
    this.toolLists = ToolLists.of(server, resultMeta);
  }

  /** The result of {@code server/discover}. */
  public byte[] discovery() {
    return discovery;
  }

  /** The result of {@code tools/list} for this caller. */
  public byte[] toolList(Revision revision, Caller caller) {
    return toolLists.list(revision, caller);
  }

  /** The {@code _meta} of every result from 2026-07-28 on, as a JSON object. */
  public byte[] resultMeta() {
    return resultMeta;
  }

  /** Writes the member of {@code _meta} that says who answers. */
  void writeServerInfo(JsonWriter out) {
    writeServerInfo(out.name("io.modelcontextprotocol/serverInfo"), Revision.MODERN);
  }

  /** The result of {@code initialize}. */
  public byte[] initialization(Revision negotiated) {
    JsonWriter out = new JsonWriter();
    out.beginObject();
    out.name("protocolVersion").value(negotiated.text());
    writeCapabilities(out);
    out.name("serverInfo");
    writeServerInfo(out, negotiated);
    writeInstructions(out);
    return out.endObject().toByteArray();
  }

  private byte[] prepareResultMeta() {
    JsonWriter out = new JsonWriter();
    out.beginObject();
    writeServerInfo(out);
    return out.endObject().toByteArray();
  }

  private byte[] prepareDiscovery() {
    JsonWriter out = new JsonWriter();
    out.beginObject();
    out.name("resultType").value("complete");
    out.name("supportedVersions").beginArray();
    Revision.SUPPORTED.forEach(out::value);
    out.endArray();
    writeCapabilities(out);
    writeInstructions(out);
    Caching.PUBLIC.write(out);
    out.name("_meta").rawValue(resultMeta);
    return out.endObject().toByteArray();
  }

  private static void writeCapabilities(JsonWriter out) {
    out.name("capabilities").beginObject().name("tools").beginObject().endObject().endObject();
  }

  private void writeServerInfo(JsonWriter out, Revision revision) {
    out.beginObject().name("name").value(server.name());
    if (revision.hasTitlesAndStructuredObjects()) {
      server.title().ifPresent(title -> out.name("title").value(title));
    }
    out.name("version").value(server.version()).endObject();
  }

  private void writeInstructions(JsonWriter out) {
    server.instructions().ifPresent(text -> out.name("instructions").value(text));
  }
}
