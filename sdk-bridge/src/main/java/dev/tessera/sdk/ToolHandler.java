package dev.tessera.sdk;

import dev.tessera.runtime.intercept.OperationKind;
import dev.tessera.runtime.json.JsonException;
import dev.tessera.runtime.json.JsonWriter;
import dev.tessera.runtime.json.RawJson;
import dev.tessera.runtime.tool.Caller;
import dev.tessera.runtime.tool.Decision;
import dev.tessera.runtime.tool.Tool;
import dev.tessera.runtime.tool.ToolCall;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Calls one tool: first its guard, then the decoder, then the user's method. */
final class ToolHandler extends Handler<CallToolRequest, CallToolResult> {
  private final Bridge bridge;
  private final int index;
  private final Tool tool;

  ToolHandler(Bridge bridge, int index) {
    this.bridge = bridge;
    this.index = index;
    this.tool = bridge.features().description().tools().get(index);
  }

  @Override
  boolean blocking() {
    return tool.blocking();
  }

  @Override
  CompletableFuture<CallToolResult> handle(Request request, CallToolRequest params) {
    String operation = "tools/call of " + tool.name();
    Caller caller = bridge.admission().caller(request.context());
    Optional<Decision> denial = bridge.admission().denialInResult(tool.guard(), caller, operation);
    if (denial.isPresent()) {
      return CompletableFuture.completedFuture(ToolResults.denial(denial.get()));
    }
    bridge
        .admission()
        .check(tool.guard(), caller, operation, () -> Errors.unknownTool(tool.name()));
    RawJson arguments;
    try {
      arguments = Plain.json(params.arguments());
    } catch (JsonException e) {
      throw Errors.invalid(String.valueOf(e.getMessage()));
    }
    ToolCall call =
        new ToolCall(
            tool.name(), arguments.reader(), new JsonWriter(), caller, request.capabilities());
    Work<ToolCall, CallToolResult> work =
        new Work<>(
            OperationKind.TOOL,
            tool.name(),
            tool.timeout(),
            call,
            it -> bridge.features().call(index, it),
            this::success,
            result -> Boolean.TRUE.equals(result.isError()),
            this::failure);
    return Running.start(work, request, bridge.rules());
  }

  private CallToolResult success(ToolCall call) {
    try {
      return call.answer()
          .map(ToolResults::whole)
          .orElseGet(() -> ToolResults.success(tool, call.result()));
    } catch (RuntimeException e) {
      return failure(e);
    }
  }

  private CallToolResult failure(Throwable thrown) {
    if (Running.isExpected(thrown)) {
      return ToolResults.failure(String.valueOf(thrown.getMessage()));
    }
    return ToolResults.failure(
        "The tool failed. Reference: " + Errors.incident("Tool " + tool.name(), thrown));
  }
}
