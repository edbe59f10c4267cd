package dev.tessera.runtime.protocol.modern;

import dev.tessera.runtime.interaction.LogLevel;
import dev.tessera.runtime.protocol.call.OperationRequest;
import dev.tessera.runtime.protocol.call.ToolTable;
import dev.tessera.runtime.protocol.message.Client;
import dev.tessera.runtime.protocol.message.ErrorCode;
import dev.tessera.runtime.protocol.message.Frames;
import dev.tessera.runtime.protocol.message.Message;
import dev.tessera.runtime.protocol.message.MessageHeaders;
import dev.tessera.runtime.protocol.message.Outcome;
import dev.tessera.runtime.protocol.message.Params;
import dev.tessera.runtime.protocol.message.Revision;
import dev.tessera.runtime.protocol.offer.Offer;
import dev.tessera.runtime.protocol.round.DialogueSource;
import dev.tessera.runtime.protocol.subscribe.Listening;
import dev.tessera.runtime.tool.Caller;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The methods of revision 2026-07-28. Every request declares its revision and the client's
 * capabilities in {@code _meta}; over HTTP, headers repeat what intermediaries look at.
 *
 * <p>Thread-safe.
 */
public final class ModernMethods {
  private final Supplier<Offer> offers;
  private final DialogueSource dialogues;
  private final Optional<Listening> listening;

  /**
   * The methods of a server.
   *
   * @param offers what it offers at the moment
   * @param dialogues opens what operations ask their clients with
   * @param listening takes subscriptions; empty if there is nothing to subscribe to
   */
  public ModernMethods(
      Supplier<Offer> offers, DialogueSource dialogues, Optional<Listening> listening) {
    this.offers = offers;
    this.dialogues = dialogues;
    this.listening = listening;
  }

  /** Takes a message that came over HTTP with the header of this revision. */
  public Outcome receive(Message message, MessageHeaders headers, Caller caller) {
    return switch (message.kind()) {
      case NOTIFICATION -> new Outcome.Accepted();
      case RESPONSE ->
          Frames.error(
              400, Optional.empty(), ErrorCode.INVALID_REQUEST, "A client sends no responses");
      case REQUEST -> {
        HeaderRules rules = new HeaderRules(headers);
        yield metaProblem(message)
            .or(() -> mismatch(message, rules.problem(message)))
            .orElseGet(() -> dispatch(message, caller, rules::parameterProblem));
      }
    };
  }

  /** Takes a request that came over stdio with the {@code _meta} of this revision. */
  public Outcome receive(Message request, Caller caller) {
    return metaProblem(request)
        .orElseGet(() -> dispatch(request, caller, ToolTable.ArgumentCheck.NONE));
  }

  private static Optional<Outcome> metaProblem(Message request) {
    Params.Meta meta = request.params().meta();
    if (meta.protocolVersion().isEmpty()) {
      return missing(request, "io.modelcontextprotocol/protocolVersion");
    }
    if (meta.capabilities().isEmpty()) {
      return missing(request, "io.modelcontextprotocol/clientCapabilities");
    }
    if (meta.logLevel().isPresent() && logLevel(meta).isEmpty()) {
      return Optional.of(
          request.error(
              400,
              ErrorCode.INVALID_PARAMS,
              "\"io.modelcontextprotocol/logLevel\" in \"params._meta\" is a log level"));
    }
    return Optional.empty();
  }

  private static Client client(Message request) {
    Params.Meta meta = request.params().meta();
    return new ModernClient(meta.capabilities().orElseThrow(), logLevel(meta));
  }

  private static Optional<LogLevel> logLevel(Params.Meta meta) {
    return meta.logLevel()
        .flatMap(raw -> Optional.ofNullable(raw.reader().readString()))
        .flatMap(LogLevel::of);
  }

  private static Optional<Outcome> missing(Message request, String field) {
    return Optional.of(
        request.error(400, ErrorCode.INVALID_PARAMS, "\"params._meta\" needs \"" + field + "\""));
  }

  private static Optional<Outcome> mismatch(Message request, Optional<String> problem) {
    return problem.map(text -> request.error(400, ErrorCode.HEADER_MISMATCH, text));
  }

  private Outcome dispatch(Message message, Caller caller, ToolTable.ArgumentCheck check) {
    if (message.method().equals("server/discover")) {
      return Frames.result(message.requestId(), offers.get().catalog().discovery());
    }
    if (message.method().equals("subscriptions/listen") && listening.isPresent()) {
      return listening.get().listen(message, caller, client(message).capabilities());
    }
    return offers
        .get()
        .operations()
        .receive(
            new OperationRequest(
                message, caller, client(message), Revision.MODERN, check, dialogues))
        .orElseGet(() -> message.error(404, ErrorCode.METHOD_NOT_FOUND, "Method not found"));
  }
}
