package dev.tessera.runtime.protocol.call;

import dev.tessera.runtime.json.JsonWriter;
import dev.tessera.runtime.protocol.message.Revision;
import dev.tessera.runtime.tool.ServerDescription;
import dev.tessera.runtime.tool.Tool;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The answers that never change, prepared once for each revision: who the server is and what tools
 * it has. Nothing in them depends on the caller, so they may be cached publicly (MCP 2026-07-28,
 * Caching).
 *
 * <p>Thread-safe.
 */
public final class Catalog {
  /** How long a client may take a list for fresh; what is compiled changes with a deployment. */
  private static final long TTL_MS = 300_000;

  private final ServerDescription server;
  private final byte[] discovery;
  private final byte[] resultMeta;
  private final PerRevision<byte[]> toolLists;

  /** Prepares all answers. */
  public Catalog(ServerDescription server) {
    this.server = server;
    this.resultMeta = prepareResultMeta();
    this.discovery = prepareDiscovery();
    this.toolLists = new PerRevision<>(this::prepareToolList);
  }

  /** The result of {@code server/discover}. */
  public byte[] discovery() {
    return discovery;
  }

  /** The result of {@code tools/list}. */
  public byte[] toolList(Revision revision) {
    return toolLists.get(revision);
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
    writeCachingAndMeta(out);
    return out.endObject().toByteArray();
  }

  private byte[] prepareToolList(Revision revision) {
    JsonWriter out = new JsonWriter(server.tools().size() * 512);
    out.beginObject();
    if (revision.isModern()) {
      out.name("resultType").value("complete");
    }
    out.name("tools").beginArray();
    server.tools().forEach(tool -> writeTool(out, tool, revision));
    out.endArray();
    if (revision.isModern()) {
      writeCachingAndMeta(out);
    }
    return out.endObject().toByteArray();
  }

  private static void writeTool(JsonWriter out, Tool tool, Revision revision) {
    out.beginObject();
    out.name("name").value(tool.name());
    if (revision.hasTitlesAndStructuredObjects()) {
      tool.title().ifPresent(title -> out.name("title").value(title));
    }
    tool.description().ifPresent(description -> out.name("description").value(description));
    out.name("inputSchema").rawValue(utf8(tool.inputSchema()));
    outputSchema(tool, revision)
        .ifPresent(schema -> out.name("outputSchema").rawValue(utf8(schema)));
    if (revision.hasToolAnnotations()) {
      tool.annotations().ifPresent(json -> out.name("annotations").rawValue(utf8(json)));
    }
    out.endObject();
  }

  private static Optional<String> outputSchema(Tool tool, Revision revision) {
    return Results.isStructured(tool, revision) ? tool.outputSchema() : Optional.empty();
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

  private void writeCachingAndMeta(JsonWriter out) {
    out.name("ttlMs").value(TTL_MS).name("cacheScope").value("public");
    out.name("_meta").rawValue(resultMeta);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
