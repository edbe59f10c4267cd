package dev.tessera.runtime.protocol;

import dev.tessera.runtime.json.JsonReader;
import dev.tessera.runtime.protocol.legacy.LegacyMethods;
import dev.tessera.runtime.protocol.message.ErrorCode;
import dev.tessera.runtime.protocol.message.Feed;
import dev.tessera.runtime.protocol.message.Message;
import dev.tessera.runtime.protocol.message.Outcome;
import dev.tessera.runtime.protocol.message.Revision;
import dev.tessera.runtime.protocol.modern.ModernMethods;
import dev.tessera.runtime.protocol.session.CallsInFlight;
import dev.tessera.runtime.protocol.session.Session;
import dev.tessera.runtime.tool.Caller;
import java.util.Optional;
import java.util.function.Consumer;
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
  private final Consumer<Feed> announcements;
  private @Nullable Session session;
  private final CallsInFlight inFlight = new CallsInFlight();

  StdioConnection(
      ModernMethods modern, LegacyMethods legacy, Caller caller, Consumer<Feed> announcements) {
    this.modern = modern;
    this.legacy = legacy;
    this.caller = caller;
    this.announcements = announcements;
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
    if (message.kind() != Message.Kind.REQUEST) {
      return route(message);
    }
    String revision = begun.revision().text();
    return message.params().meta().protocolVersion().orElse(revision).equals(revision)
        ? legacy(message, begun)
        : message.error(
            400, ErrorCode.INVALID_REQUEST, "A request of another revision comes alone");
  }

  private Outcome route(Message message) {
    return switch (message.kind()) {
      case REQUEST -> request(message);
      case NOTIFICATION -> notification(message);
      case RESPONSE -> known(message);
    };
  }

  private Outcome notification(Message message) {
    if (message.method().equals("notifications/cancelled")) {
      inFlight.cancel(message);
    }
    return known(message);
  }

  /** What is no request is only of interest where there was a handshake. */
  private Outcome known(Message message) {
    return session == null ? new Outcome.Accepted() : legacy.receive(message, caller, session);
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
      return introduce(message);
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
  private Outcome introduce(Message initialize) {
    Optional<Session> introduced = legacy.introduce(initialize);
    introduced.ifPresent(this::begin);
    return legacy(initialize, introduced.orElseGet(() -> Session.unknown(Revision.LATEST_LEGACY)));
  }

  private void begin(Session introduced) {
    end();
    session = introduced;
    introduced
        .watch()
        .ifPresent(watch -> watch.wake(() -> announcements.accept(() -> watch.next(caller))));
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
