package dev.tessera.runtime.protocol.legacy;

import dev.tessera.runtime.interaction.LogLevel;
import dev.tessera.runtime.protocol.call.OperationRequest;
import dev.tessera.runtime.protocol.call.ToolTable;
import dev.tessera.runtime.protocol.message.ErrorCode;
import dev.tessera.runtime.protocol.message.Frames;
import dev.tessera.runtime.protocol.message.Message;
import dev.tessera.runtime.protocol.message.Outcome;
import dev.tessera.runtime.protocol.message.Revision;
import dev.tessera.runtime.protocol.offer.Offer;
import dev.tessera.runtime.protocol.round.Conversation;
import dev.tessera.runtime.protocol.session.Session;
import dev.tessera.runtime.tool.Caller;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The methods of the revisions that begin with {@code initialize}.
 *
 * <p>Thread-safe.
 */
public final class LegacyMethods {
  private static final byte[] EMPTY_RESULT = "{}".getBytes(StandardCharsets.US_ASCII);

  private final Supplier<Offer> offers;
  private final Duration inputTime;

  /**
   * The methods of a server.
   *
   * @param offers what it offers at the moment
   * @param inputTime how long a client may take to answer a question
   */
  public LegacyMethods(Supplier<Offer> offers, Duration inputTime) {
    this.offers = offers;
    this.inputTime = inputTime;
  }

  /**
   * Takes a message.
   *
   * @param session what is known of the client
   */
  public Outcome receive(Message message, Caller caller, Session session) {
    if (message.kind() == Message.Kind.RESPONSE) {
      session.answered(message);
    }
    if (message.kind() != Message.Kind.REQUEST) {
      return new Outcome.Accepted();
    }
    return switch (message.method()) {
      case "initialize" -> initialize(message);
      case "ping" -> Frames.result(message.requestId(), EMPTY_RESULT);
      case "logging/setLevel" -> setLevel(message, session);
      default ->
          offers
              .get()
              .operations()
              .receive(operation(message, caller, session))
              .orElseGet(() -> unknown(message));
    };
  }

  private OperationRequest operation(Message message, Caller caller, Session session) {
    return new OperationRequest(
        message,
        caller,
        session,
        session.revision(),
        ToolTable.ArgumentCheck.NONE,
        (subject, channel) -> new Conversation(session.correspondent(channel), inputTime));
  }

  private static Outcome unknown(Message request) {
    return request.error(200, ErrorCode.METHOD_NOT_FOUND, "Method not found");
  }

  /** MCP 2025-11-25, Logging. */
  private Outcome setLevel(Message request, Session session) {
    if (!offers.get().catalog().logs()) {
      return unknown(request);
    }
    Optional<LogLevel> level = request.params().level().flatMap(LogLevel::of);
    level.ifPresent(session::logLevel);
    return level.isPresent()
        ? Frames.result(request.requestId(), EMPTY_RESULT)
        : request.error(200, ErrorCode.INVALID_PARAMS, "\"params.level\" is a log level");
  }

  /**
   * The revision that the server and this client will speak (MCP 2025-11-25, Lifecycle, Version
   * Negotiation): the client's own, or the latest legacy one. Empty if the request names none.
   */
  public static Optional<Revision> negotiate(Message initialize) {
    return initialize
        .params()
        .protocolVersion()
        .map(
            asked ->
                Revision.of(asked)
                    .filter(revision -> !revision.isModern())
                    .orElse(Revision.LATEST_LEGACY));
  }

  private Outcome initialize(Message request) {
    return negotiate(request)
        .map(
            revision ->
                Frames.result(
                    request.requestId(), offers.get().catalog().initialization(revision, false)))
        .orElseGet(
            () ->
                request.error(
                    200, ErrorCode.INVALID_PARAMS, "\"params.protocolVersion\" is a string"));
  }
}
