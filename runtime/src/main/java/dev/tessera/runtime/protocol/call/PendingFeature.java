package dev.tessera.runtime.protocol.call;

import dev.tessera.runtime.input.UnansweredException;
import dev.tessera.runtime.protocol.message.ErrorCode;
import dev.tessera.runtime.protocol.message.MissingCapability;
import dev.tessera.runtime.protocol.message.Outcome;
import dev.tessera.runtime.tool.InvalidArgumentsException;
import dev.tessera.runtime.tool.MissingCapabilityException;
import dev.tessera.runtime.tool.OperationCall;
import dev.tessera.runtime.tool.ToolException;

/**
 * An operation whose result has no place for an error, unlike that of a tool: whatever goes wrong
 * is an error of JSON-RPC (MCP 2026-07-28, Resources and Prompts, Error Handling).
 *
 * @param <C> the call that the generated code gets
 */
abstract class PendingFeature<C extends OperationCall> extends PendingOperation<C> {
  private final String operation;

  /**
   * @param operation what it is, for the log, as in {@code Prompt summary}
   */
  PendingFeature(Subject subject, OperationRequest request, String operation, CallFrame frame) {
    super(subject, request, frame);
    this.operation = operation;
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
    if (thrown instanceof ToolException || thrown instanceof UnansweredException) {
      return error(ErrorCode.INTERNAL_ERROR, String.valueOf(thrown.getMessage()));
    }
    if (thrown instanceof MissingCapabilityException missing) {
      return request().revision().isModern()
          ? MissingCapability.answer(request().id(), missing)
          : error(ErrorCode.INTERNAL_ERROR, String.valueOf(missing.getMessage()));
    }
    // The log gets all, the client a reference to it.
    String reference = Incidents.log(operation + " failed", thrown);
    return error(ErrorCode.INTERNAL_ERROR, "Internal error. Reference: " + reference);
  }

  private Outcome.Answer error(ErrorCode code, String text) {
    return request().message().error(200, code, text);
  }
}
