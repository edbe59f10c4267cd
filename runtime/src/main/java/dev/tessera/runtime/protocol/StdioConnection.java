package dev.tessera.runtime.protocol;

import dev.tessera.runtime.json.JsonReader;
import dev.tessera.runtime.protocol.legacy.LegacyMethods;
import dev.tessera.runtime.protocol.message.ErrorCode;
import dev.tessera.runtime.protocol.message.Message;
import dev.tessera.runtime.protocol.message.Outcome;
import dev.tessera.runtime.protocol.message.Revision;
import dev.tessera.runtime.protocol.modern.ModernMethods;
import dev.tessera.runtime.protocol.session.CallsInFlight;
import dev.tessera.runtime.protocol.session.Session;
import dev.tessera.runtime.tool.Caller;
import dev.tessera.runtime.tool.ClientCapabilities;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Takes messages that come over stdio to the era they belong to: a request that declares its
 * revision in {@code _meta} is modern, and {@code initialize} opens the legacy era for the process
 * (MCP 2026-07-28, Versioning, Backward Compatibility).
 */
final class StdioConnection implements Engine.Connection {
  private final ModernMethods modern;
  private final LegacyMethods legacy;
  private final Caller caller;
  private @Nullable Session session;
  private final CallsInFlight inFlight = new CallsInFlight();

  StdioConnection(ModernMethods modern, LegacyMethods legacy, Caller caller) {
    this.modern = modern;
    this.legacy = legacy;
    this.caller = caller;
  }

  @Override
  public Outcome receive(byte[] line) {
    return Incoming.receive(line, this::batch, this::route);
  }

  private Outcome batch(JsonReader in) {
    Session begun = session;
    return begun != null && begun.revision().hasBatches()
        ? Batch.read(in, message -> element(message, begun))
        : Refusals.noBatch();
  }

  private Outcome element(Message message, Session begun) {
    return message.kind() == Message.Kind.REQUEST ? legacy(message, begun) : route(message);
  }

  private Outcome route(Message message) {
    return switch (message.kind()) {
      case REQUEST -> request(message);
      case NOTIFICATION -> notification(message);
      case RESPONSE -> response(message);
    };
  }

  private Outcome notification(Message message) {
    if (message.method().equals("notifications/cancelled")) {
      inFlight.cancel(message);
    }
    return new Outcome.Accepted();
  }

  private Outcome response(Message message) {
    if (session != null) {
      session.answered(message);
    }
    return new Outcome.Accepted();
  }

  private Outcome request(Message message) {
    Optional<String> declared = message.params().meta().protocolVersion();
    if (declared.isPresent() && Revision.of(declared.get()).isEmpty()) {
      return Refusals.unsupportedVersion(message.id(), declared.get());
    }
    if (declared.isPresent() && declared.get().equals(Revision.MODERN.text())) {
      return inFlight.track(message, modern.receive(message, caller));
    }
    if (message.method().equals("initialize")) {
      LegacyMethods.negotiate(message).ifPresent(revision -> introduce(message, revision));
      return legacy(message, Session.unknown(Revision.LATEST_LEGACY));
    }
    if (session != null) {
      return legacy(message, session);
    }
    // A client may ping before the handshake (MCP 2025-11-25, Lifecycle, Initialization).
    return message.method().equals("ping")
        ? legacy(message, Session.unknown(Revision.LATEST_LEGACY))
        : notIntroduced(message);
  }

  /** A client that introduces itself once more begins anew. */
  private void introduce(Message initialize, Revision revision) {
    end();
    session =
        Session.of(revision, initialize.params().capabilities().orElse(ClientCapabilities.none()));
  }

  private Outcome legacy(Message message, Session known) {
    return inFlight.track(message, legacy.receive(message, caller, known));
  }

  @Override
  public void end() {
    if (session != null) {
      session.end();
    }
  }

  private static Outcome notIntroduced(Message request) {
    return request.error(
        400,
        ErrorCode.INVALID_PARAMS,
        "Declare \"io.modelcontextprotocol/protocolVersion\" in \"params._meta\", or send"
            + " \"initialize\" first");
  }
}
