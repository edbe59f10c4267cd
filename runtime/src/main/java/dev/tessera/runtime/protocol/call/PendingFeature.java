package dev.tessera.runtime.protocol.call;

import dev.tessera.runtime.interaction.Wishes;
import dev.tessera.runtime.protocol.message.ErrorCode;
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
  private final Request request;
  private final String operation;
  private final boolean blocking;

  /**
   * @param operation what it is, for the log, as in {@code Prompt summary}
   * @param blocking whether the user's method may block
   */
  PendingFeature(Request request, String operation, boolean blocking) {
    this.request = request;
    this.operation = operation;
    this.blocking = blocking;
  }

  final Request request() {
    return request;
  }

  @Override
  public final boolean blocking() {
    return blocking;
  }

  @Override
  public final boolean streams() {
    return false;
  }

  @Override
  public final boolean endsWithItsConnection() {
    return request.revision().isModern();
  }

  @Override
  final Wishes wishes() {
    return wishes(request.message(), request.client());
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
