package dev.tessera.runtime.protocol.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tessera.runtime.json.JsonWriter;
import dev.tessera.runtime.json.RawJson;
import dev.tessera.runtime.protocol.message.Revision;
import dev.tessera.runtime.server.Cacheable;
import dev.tessera.runtime.server.ServerDescription;
import dev.tessera.runtime.tool.Caller;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a server says of itself, prepared for each revision: who it is and what it lists. An answer
 * that depends on the caller says that it may be cached privately only, any other publicly (MCP
 * 2026-07-28, Caching).
 *
 * <p>Thread-safe.
 */
public final class Catalog {
  private static final String SERVER_INFO = "io.modelcontextprotocol/serverInfo";
  private static final int FIRST = 0;

  private final ServerDescription server;
  private final ByteBuffer discovery;
  private final byte[] resultMeta;
  private final ListOptions options;
  private final Lists lists;

  /**
   * Prepares all answers.
   *
   * @param options how lists are given out; of times, the server says what these do not
   */
  public Catalog(ServerDescription server, ListOptions options) {
    this.server = server;
    this.options = options.or(server.timesToLive());
    this.resultMeta = resultMeta(server);
    this.discovery = prepareDiscovery();
    this.lists = Lists.of(server, this.options, resultMeta);
  }

  /** The result of {@code server/discover}; read-only. */
  public ByteBuffer discovery() {
    return discovery;
  }

  /**
   * A page of a list for this caller.
   *
   * @param cursor where it starts, as the client says: any JSON; the first page if empty
   * @return read-only; empty if there is no page of this cursor
   */
  public Optional<ByteBuffer> list(
      ListKind kind, Optional<RawJson> cursor, Revision revision, Caller caller) {
    OptionalInt page = cursor.isPresent() ? Cursor.page(kind, cursor.get()) : OptionalInt.of(FIRST);
    return page.isPresent()
        ? lists.page(kind, page.getAsInt(), revision, caller)
        : Optional.empty();
  }

  /** How long what is read of a resource is fresh, if the resource does not say. */
  public Duration contentsTime() {
    return options.timeToLive(Cacheable.CONTENTS);
  }

  /** The {@code _meta} of every result from 2026-07-28 on, as a JSON object. */
  public byte[] resultMeta() {
    return resultMeta;
  }

  /** The same for a server, whatever it offers at the moment. */
  public static byte[] resultMeta(ServerDescription server) {
    JsonWriter out = new JsonWriter();
    out.beginObject();
    writeServerInfo(server, out);
    return out.endObject().toByteArray();
  }

  /** Writes the member of {@code _meta} that says who answers. */
  public void writeServerInfo(JsonWriter out) {
    writeServerInfo(server, out);
  }

  private static void writeServerInfo(ServerDescription server, JsonWriter out) {
    beginServerInfo(server, out.name(SERVER_INFO), Revision.MODERN).endObject();
  }

  /**
   * The result of {@code initialize}.
   *
   * @param tellsChanges whether this client can be told what changes
   */
  public byte[] initialization(Revision negotiated, boolean tellsChanges) {
    JsonWriter out = new JsonWriter();
    out.beginObject();
    out.name("protocolVersion").value(negotiated.text());
    Capabilities.write(out, server, negotiated, tellsChanges);
    writeWholeServerInfo(out.name("serverInfo"), negotiated);
    writeInstructions(out);
    return out.endObject().toByteArray();
  }

  /** Whether anything here logs to clients. */
  public boolean logs() {
    return Capabilities.logs(server);
  }

  private ByteBuffer prepareDiscovery() {
    JsonWriter out = new JsonWriter();
    out.beginObject();
    out.name("resultType").value("complete");
    out.name("supportedVersions").beginArray();
    for (String revision : Revision.SUPPORTED) {
      out.value(revision);
    }
    out.endArray();
    Capabilities.write(out, server, Revision.MODERN, server.publishesChanges());
    writeInstructions(out);
    new Caching(false, options.timeToLive(Cacheable.LISTS)).write(out);
    out.name("_meta").beginObject();
    writeWholeServerInfo(out.name(SERVER_INFO), Revision.MODERN);
    out.endObject();
    return out.endObject().view().asReadOnlyBuffer();
  }

  private static JsonWriter beginServerInfo(
      ServerDescription server, JsonWriter out, Revision revision) {
    out.beginObject().name("name").value(server.name());
    if (revision.hasTitlesAndStructuredObjects()) {
      member(out, "title", server.title());
    }
    return out.name("version").value(server.version());
  }

  /** With what would be too much for every result. */
  private void writeWholeServerInfo(JsonWriter out, Revision revision) {
    beginServerInfo(server, out, revision);
    if (revision.hasIcons()) {
      member(out, "websiteUrl", server.websiteUrl());
      if (server.icons().isPresent()) {
        out.name("icons").rawValue(server.icons().get().getBytes(UTF_8));
      }
    }
    out.endObject();
  }

  private void writeInstructions(JsonWriter out) {
    member(out, "instructions", server.instructions());
  }

  private static void member(JsonWriter out, String name, Optional<String> text) {
    if (text.isPresent()) {
      out.name(name).value(text.get());
    }
  }
}
