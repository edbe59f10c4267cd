package dev.tessera.runtime.protocol.call;

import dev.tessera.runtime.content.ToolResult;
import dev.tessera.runtime.input.UnansweredException;
import dev.tessera.runtime.intercept.OperationKind;
import dev.tessera.runtime.json.JsonWriter;
import dev.tessera.runtime.json.RawJson;
import dev.tessera.runtime.protocol.message.MissingCapability;
import dev.tessera.runtime.protocol.message.Outcome;
import dev.tessera.runtime.protocol.task.Detachable;
import dev.tessera.runtime.tool.InvalidArgumentsException;
import dev.tessera.runtime.tool.MissingCapabilityException;
import dev.tessera.runtime.tool.Tool;
import dev.tessera.runtime.tool.ToolCall;
import dev.tessera.runtime.tool.ToolException;
import java.time.Duration;
import java.util.Optional;

/** A call that has passed every check and waits for its thread. */
final class PendingCall extends PendingOperation<ToolCall> implements Detachable {
  /** Most results are small, and the memory grows. */
  private static final int VALUE_SIZE = 32;

  private final int index;
  private final Tool tool;
  private final RawJson arguments;

  /**
   * @param index the tool's index
   * @param arguments its arguments, not decoded
   */
  PendingCall(int index, Tool tool, RawJson arguments, OperationRequest request, CallFrame frame) {
    super(Subject.of(OperationKind.TOOL, tool.name(), tool, arguments), request, frame);
    this.index = index;
    this.tool = tool;
    this.arguments = arguments;
  }

  @Override
  public void limit(Optional<Duration> limit) {
    watch(limit.map(Duration::toNanos).orElse(0L));
  }

  @Override
  ToolCall call() {
    return new ToolCall(
        tool.name(),
        arguments.reader(),
        new JsonWriter(VALUE_SIZE),
        request().caller(),
        request().client().capabilities());
  }

  @Override
  void invoke(ToolCall call) throws Exception {
    features().call(index, call);
  }

  @Override
  Outcome.Answer success(ToolCall call) {
    Optional<ToolResult> whole = call.answer();
    return whole.isPresent()
        ? results().whole(request().id(), whole.get())
        : results().success(request().id(), tool, call.result());
  }

  @Override
  boolean isError(ToolCall call) {
    return call.answer().filter(ToolResult::isError).isPresent();
  }

  @Override
  Outcome.Answer timeout() {
    return results().failure(request().id(), "The tool took too long and was stopped.");
  }

  @Override
  Outcome.Answer failure(Throwable thrown) {
    if (thrown instanceof InvalidArgumentsException
        || thrown instanceof ToolException
        || thrown instanceof UnansweredException) {
      return results().failure(request().id(), String.valueOf(thrown.getMessage()));
    }
    if (thrown instanceof MissingCapabilityException missing) {
      return missingCapability(missing);
    }
    return incident(thrown);
  }

  private Outcome.Answer missingCapability(MissingCapabilityException e) {
    if (!request().revision().isModern()) {
      return results().failure(request().id(), String.valueOf(e.getMessage()));
    }
    return MissingCapability.answer(request().id(), e);
  }

  /** The log gets all, the client a reference to it. */
  private Outcome.Answer incident(Throwable cause) {
    String reference = Incidents.log("Tool " + tool.name() + " failed", cause);
    return results().failure(request().id(), "The tool failed. Reference: " + reference);
  }
}
