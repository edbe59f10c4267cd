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
import dev.tessera.runtime.protocol.subscribe.Listening;
import dev.tessera.runtime.protocol.subscribe.Watch;
import dev.tessera.runtime.tool.Caller;
import dev.tessera.runtime.tool.ClientCapabilities;
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
  private final Optional<Listening> listening;

  /**
   * The methods of a server.
   *
   * @param offers what it offers at the moment
   * @param inputTime how long a client may take to answer a question
   * @param listening how clients hear of changes; empty if the server tells of none
   */
  public LegacyMethods(Supplier<Offer> offers, Duration inputTime, Optional<Listening> listening) {
    this.offers = offers;
    this.inputTime = inputTime;
    this.listening = listening;
  }

  /**
   * What a handshake begins, for a client whose further messages can be told to be its own. Empty
   * if the request is none.
   */
  public Optional<Session> introduce(Message initialize) {
    ClientCapabilities told = initialize.params().capabilities().orElse(ClientCapabilities.none());
    return negotiate(initialize)
        .map(revision -> Session.of(revision, told, listening.map(Listening::watch)));
  }

  /**
   * Takes a message.
   *
   * @param session what is known of the client
   */
  public Outcome receive(Message message, Caller caller, Session session) {
    return switch (message.kind()) {
      case REQUEST -> request(message, caller, session);
      case NOTIFICATION -> notification(message, session);
      case RESPONSE -> {
        session.answered(message);
        yield new Outcome.Accepted();
      }
    };
  }

  private static Outcome notification(Message message, Session session) {
    if (message.method().equals("notifications/initialized")) {
      session.watch().ifPresent(Watch::begin);
    }
    return new Outcome.Accepted();
  }

  private Outcome request(Message message, Caller caller, Session session) {
    return switch (message.method()) {
      case "initialize" -> initialize(message, session);
      case "ping" -> Frames.result(message.requestId(), EMPTY_RESULT);
      case "logging/setLevel" -> setLevel(message, session);
      case "resources/subscribe" -> subscribe(message, caller, session);
      case "resources/unsubscribe" -> unsubscribe(message, session);
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

  /** MCP 2025-11-25, Resources, Subscriptions; who may not read it may not subscribe to it. */
  private Outcome subscribe(Message request, Caller caller, Session session) {
    Offer offer = offers.get();
    if (session.watch().isEmpty() || !offer.description().hasResources()) {
      return unknown(request);
    }
    return offer
        .operations()
        .atResource(
            operation(request, caller, session),
            uri ->
                session.watch().get().subscribe(uri)
                    ? Frames.result(request.requestId(), EMPTY_RESULT)
                    : request.error(
                        200, ErrorCode.UNAVAILABLE, "Too many resources. Unsubscribe from some."));
  }

  private Outcome unsubscribe(Message request, Session session) {
    if (session.watch().isEmpty() || !offers.get().description().hasResources()) {
      return unknown(request);
    }
    Optional<String> uri = request.params().uri();
    uri.ifPresent(session.watch().get()::unsubscribe);
    return uri.isPresent()
        ? Frames.result(request.requestId(), EMPTY_RESULT)
        : request.error(200, ErrorCode.INVALID_PARAMS, "\"params.uri\" is a string");
  }

  /**
   * The revision that the server and this client will speak (MCP 2025-11-25, Lifecycle, Version
   * Negotiation): the client's own, or the latest legacy one. Empty if the request names none.
   */
  private static Optional<Revision> negotiate(Message initialize) {
    return initialize
        .params()
        .protocolVersion()
        .map(
            asked ->
                Revision.of(asked)
                    .filter(revision -> !revision.isModern())
                    .orElse(Revision.LATEST_LEGACY));
  }

  private Outcome initialize(Message request, Session session) {
    boolean tellsChanges = session.watch().isPresent();
    return negotiate(request)
        .map(
            revision ->
                Frames.result(
                    request.requestId(),
                    offers.get().catalog().initialization(revision, tellsChanges)))
        .orElseGet(
            () ->
                request.error(
                    200, ErrorCode.INVALID_PARAMS, "\"params.protocolVersion\" is a string"));
  }
}
