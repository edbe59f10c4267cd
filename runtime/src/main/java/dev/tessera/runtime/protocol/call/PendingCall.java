package dev.tessera.runtime.protocol.call;

import dev.tessera.runtime.content.ToolResult;
import dev.tessera.runtime.intercept.OperationKind;
import dev.tessera.runtime.json.JsonWriter;
import dev.tessera.runtime.json.RawJson;
import dev.tessera.runtime.protocol.message.Client;
import dev.tessera.runtime.protocol.message.Message;
import dev.tessera.runtime.protocol.message.Outcome;
import dev.tessera.runtime.server.McpFeatures;
import dev.tessera.runtime.tool.Caller;
import dev.tessera.runtime.tool.InvalidArgumentsException;
import dev.tessera.runtime.tool.MissingCapabilityException;
import dev.tessera.runtime.tool.Tool;
import dev.tessera.runtime.tool.ToolCall;
import dev.tessera.runtime.tool.ToolException;

/** A call that has passed every check and waits for its thread. */
final class PendingCall extends PendingOperation<ToolCall> {

  /** What came with the request. */
  record Input(Message request, RawJson arguments, Caller caller, Client client) {
    RawJson id() {
      return request.requestId();
    }
  }

  private final McpFeatures tools;
  private final int index;
  private final Tool tool;
  private final Input input;
  private final Results results;

  PendingCall(
      McpFeatures tools, int index, Tool tool, Input input, Results results, CallFrame frame) {
    super(
        new Request(
            OperationKind.TOOL,
            tool.name(),
            tool.timeout(),
            input.request(),
            input.caller(),
            input.client(),
            Asking.of(tool.asks(), tool.name(), input.arguments(), results.revision().isModern())),
        frame);
    this.tools = tools;
    this.index = index;
    this.tool = tool;
    this.input = input;
    this.results = results;
  }

  @Override
  public boolean blocking() {
    return tool.blocking();
  }

  @Override
  public boolean streams() {
    return tool.streams();
  }

  @Override
  public boolean endsWithItsConnection() {
    return results.revision().isModern();
  }

  @Override
  ToolCall call() {
    return new ToolCall(
        tool.name(),
        input.arguments().reader(),
        new JsonWriter(),
        input.caller(),
        input.client().capabilities());
  }

  @Override
  void invoke(ToolCall call) throws Exception {
    tools.call(index, call);
  }

  @Override
  Outcome.Answer success(ToolCall call) {
    return call.answer()
        .map(whole -> results.whole(input.id(), whole))
        .orElseGet(() -> results.success(input.id(), tool, call.result()));
  }

  @Override
  boolean isError(ToolCall call) {
    return call.answer().filter(ToolResult::isError).isPresent();
  }

  @Override
  Outcome.Answer timeout() {
    return results.failure(input.id(), "The tool took too long and was stopped.");
  }

  @Override
  Outcome.Answer failure(Throwable thrown) {
    if (thrown instanceof InvalidArgumentsException || thrown instanceof ToolException) {
      return results.failure(input.id(), String.valueOf(thrown.getMessage()));
    }
    if (thrown instanceof MissingCapabilityException missing) {
      return missingCapability(missing);
    }
    return incident(thrown);
  }

  private Outcome.Answer missingCapability(MissingCapabilityException e) {
    if (!results.revision().isModern()) {
      return results.failure(input.id(), String.valueOf(e.getMessage()));
    }
    return MissingCapability.answer(input.id(), e);
  }

  /** The log gets all, the client a reference to it. */
  private Outcome.Answer incident(Throwable cause) {
    String reference = Incidents.log("Tool " + tool.name() + " failed", cause);
    return results.failure(input.id(), "The tool failed. Reference: " + reference);
  }
}
