package dev.tessera.runtime.protocol.legacy;

import dev.tessera.runtime.interaction.LogLevel;
import dev.tessera.runtime.protocol.call.OperationRequest;
import dev.tessera.runtime.protocol.call.Operations;
import dev.tessera.runtime.protocol.call.ToolTable;
import dev.tessera.runtime.protocol.catalog.Catalog;
import dev.tessera.runtime.protocol.message.ErrorCode;
import dev.tessera.runtime.protocol.message.Frames;
import dev.tessera.runtime.protocol.message.Message;
import dev.tessera.runtime.protocol.message.Outcome;
import dev.tessera.runtime.protocol.message.Revision;
import dev.tessera.runtime.tool.Caller;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The methods of the revisions that begin with {@code initialize}. Nothing here needs a session:
 * each request is served as what its header, or the connection's handshake, says it speaks.
 *
 * <p>Thread-safe.
 */
public final class LegacyMethods {
  private static final byte[] EMPTY_RESULT = "{}".getBytes(StandardCharsets.US_ASCII);

  private final Catalog catalog;
  private final Operations operations;

  /** The methods of a server with these operations. */
  public LegacyMethods(Catalog catalog, Operations operations) {
    this.catalog = catalog;
    this.operations = operations;
  }

  /**
   * Takes a message.
   *
   * @param revision what the message speaks
   * @param client who has sent it, as far as that is known
   */
  public Outcome receive(Message message, Revision revision, Caller caller, LegacyClient client) {
    if (message.kind() != Message.Kind.REQUEST) {
      return new Outcome.Accepted();
    }
    return switch (message.method()) {
      case "initialize" -> initialize(message);
      case "ping" -> Frames.result(message.requestId(), EMPTY_RESULT);
      case "logging/setLevel" -> setLevel(message, client);
      default ->
          operations
              .receive(
                  new OperationRequest(
                      message, caller, client, revision, ToolTable.ArgumentCheck.NONE))
              .orElseGet(() -> unknown(message));
    };
  }

  private static Outcome unknown(Message request) {
    return request.error(200, ErrorCode.METHOD_NOT_FOUND, "Method not found");
  }

  /** MCP 2025-11-25, Logging. */
  private Outcome setLevel(Message request, LegacyClient client) {
    if (!catalog.logs()) {
      return unknown(request);
    }
    Optional<LogLevel> level = request.params().level().flatMap(LogLevel::of);
    level.ifPresent(client::logLevel);
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
            revision -> Frames.result(request.requestId(), catalog.initialization(revision, false)))
        .orElseGet(
            () ->
                request.error(
                    200, ErrorCode.INVALID_PARAMS, "\"params.protocolVersion\" is a string"));
  }
}
