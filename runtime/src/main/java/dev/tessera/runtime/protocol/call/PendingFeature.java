package dev.tessera.runtime.protocol.call;

import dev.tessera.runtime.completion.Completion;
import dev.tessera.runtime.intercept.OperationKind;
import dev.tessera.runtime.protocol.message.ErrorCode;
import dev.tessera.runtime.protocol.message.Outcome;
import dev.tessera.runtime.tool.InvalidArgumentsException;
import dev.tessera.runtime.tool.MissingCapabilityException;
import dev.tessera.runtime.tool.Operation;
import dev.tessera.runtime.tool.OperationCall;
import dev.tessera.runtime.tool.ToolException;
import java.time.Duration;
import java.util.Optional;

/**
 * An operation whose result has no place for an error, unlike that of a tool: whatever goes wrong
 * is an error of JSON-RPC (MCP 2026-07-28, Resources and Prompts, Error Handling).
 *
 * @param <C> the call that the generated code gets
 */
abstract class PendingFeature<C extends OperationCall> extends PendingOperation<C> {
  private final OperationRequest request;
  private final String operation;
  private final Manner manner;

  /**
   * @param operation what it is, for the log, as in {@code Prompt summary}
   * @param manner how it runs
   */
  PendingFeature(Subject subject, OperationRequest request, String operation, Manner manner) {
    super(
        new Request(
            subject.kind(),
            subject.name(),
            manner.timeout(),
            request.message(),
            request.caller(),
            request.client(),
            subject.asking()),
        subject.frame());
    this.request = request;
    this.operation = operation;
    this.manner = manner;
  }

  /**
   * What it is.
   *
   * @param kind what kind of operation it is
   * @param name its name or URI
   * @param frame what all calls share
   * @param asking with what it may ask its client; empty if it does not
   */
  record Subject(OperationKind kind, String name, CallFrame frame, Optional<Asking> asking) {}

  /**
   * How it runs.
   *
   * @param blocking whether the user's method may block
   * @param streams whether it may send messages before it returns
   * @param timeout how long it may take: zero for ever, empty for what holds for all
   */
  record Manner(boolean blocking, boolean streams, Optional<Duration> timeout) {
    static Manner of(Operation operation) {
      return new Manner(operation.blocking(), operation.streams(), operation.timeout());
    }

    static Manner of(Completion completion) {
      return new Manner(completion.blocking(), false, Optional.empty());
    }
  }

  final OperationRequest request() {
    return request;
  }

  @Override
  public final boolean blocking() {
    return manner.blocking();
  }

  @Override
  public final boolean streams() {
    return manner.streams();
  }

  @Override
  public final boolean endsWithItsConnection() {
    return request.revision().isModern();
  }

  @Override
  final boolean isError(C call) {
    return false;
  }

  @Override
  final Outcome.Answer timeout() {
    return error(ErrorCode.INTERNAL_ERROR, "The request took too long and was stopped.");
  }

  @Override
  Outcome.Answer failure(Throwable thrown) {
    if (thrown instanceof InvalidArgumentsException) {
      return error(ErrorCode.INVALID_PARAMS, String.valueOf(thrown.getMessage()));
    }
    if (thrown instanceof ToolException) {
      return error(ErrorCode.INTERNAL_ERROR, String.valueOf(thrown.getMessage()));
    }
    if (thrown instanceof MissingCapabilityException missing) {
      return request.revision().isModern()
          ? MissingCapability.answer(request.id(), missing)
          : error(ErrorCode.INTERNAL_ERROR, String.valueOf(missing.getMessage()));
    }
    // The log gets all, the client a reference to it.
    String reference = Incidents.log(operation + " failed", thrown);
    return error(ErrorCode.INTERNAL_ERROR, "Internal error. Reference: " + reference);
  }

  private Outcome.Answer error(ErrorCode code, String text) {
    return request.message().error(200, code, text);
  }
}
