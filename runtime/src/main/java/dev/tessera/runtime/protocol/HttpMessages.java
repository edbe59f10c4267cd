package dev.tessera.runtime.protocol;

import dev.tessera.runtime.json.JsonReader;
import dev.tessera.runtime.protocol.message.ErrorCode;
import dev.tessera.runtime.protocol.message.Frames;
import dev.tessera.runtime.protocol.message.Message;
import dev.tessera.runtime.protocol.message.MessageHeaders;
import dev.tessera.runtime.protocol.message.Outcome;
import dev.tessera.runtime.protocol.message.Revision;
import dev.tessera.runtime.protocol.modern.ModernMethods;
import dev.tessera.runtime.tool.Caller;
import java.util.List;
import java.util.Optional;

/**
 * Takes messages that come over HTTP to the era they belong to. The version header decides, never
 * the method (MCP 2026-07-28, Streamable HTTP, Protocol Version Header).
 */
final class HttpMessages {
  private static final String VERSION = MessageHeaders.PROTOCOL_VERSION;
  private static final String ONCE = "Header " + VERSION + " is required, once";

  private final ModernMethods modern;
  private final LegacyMessages legacy;

  HttpMessages(ModernMethods modern, LegacyMessages legacy) {
    this.modern = modern;
    this.legacy = legacy;
  }

  Outcome receive(byte[] body, MessageHeaders headers, Caller caller) {
    return Incoming.receive(
        body, in -> batch(in, headers, caller), message -> route(message, headers, caller));
  }

  private Outcome route(Message message, MessageHeaders headers, Caller caller) {
    List<String> versions = headers.values(VERSION);
    Optional<String> declared = message.params().meta().protocolVersion();
    if (versions.size() > 1 || (versions.isEmpty() && declared.isPresent())) {
      return message.error(400, ErrorCode.HEADER_MISMATCH, ONCE);
    }
    if (versions.isEmpty()) {
      return legacy.receive(message, Revision.WITHOUT_HEADER, headers, caller);
    }
    String version = versions.get(0);
    Optional<Revision> revision = Revision.of(version);
    if (revision.isEmpty()) {
      return Refusals.unsupportedVersion(message.id(), version);
    }
    if (revision.get().isModern()) {
      return modern.receive(message, headers, caller);
    }
    if (declared.isPresent() && !declared.get().equals(version)) {
      return message.error(
          400, ErrorCode.HEADER_MISMATCH, "Header " + VERSION + " disagrees with the body");
    }
    return legacy.receive(message, revision.get(), headers, caller);
  }

  Outcome listen(MessageHeaders headers, Caller caller) {
    return badVersion(headers).orElseGet(() -> legacy.listen(headers, caller));
  }

  Outcome endSession(MessageHeaders headers, Caller caller) {
    return badVersion(headers).orElseGet(() -> legacy.end(headers, caller));
  }

  private static Optional<Outcome> badVersion(MessageHeaders headers) {
    List<String> versions = headers.values(VERSION);
    return versions.stream()
        .filter(version -> versions.size() > 1 || Revision.of(version).isEmpty())
        .findFirst()
        .map(version -> Refusals.unsupportedVersion(Optional.empty(), version));
  }

  private Outcome batch(JsonReader in, MessageHeaders headers, Caller caller) {
    List<String> versions = headers.values(VERSION);
    if (versions.size() > 1) {
      return Frames.error(400, Optional.empty(), ErrorCode.HEADER_MISMATCH, ONCE);
    }
    Revision revision =
        versions.isEmpty()
            ? Revision.WITHOUT_HEADER
            : Revision.of(versions.get(0)).orElse(Revision.MODERN);
    return revision.isModern()
        ? Refusals.noBatch()
        : legacy.batch(in, revision, headers, caller, message -> route(message, headers, caller));
  }
}
