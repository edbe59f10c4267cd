package dev.tessera.sdk;

import dev.tessera.runtime.json.JsonException;
import dev.tessera.runtime.json.JsonWriter;
import dev.tessera.runtime.json.RawJson;
import dev.tessera.runtime.server.McpFeatures;
import dev.tessera.runtime.tool.Caller;
import dev.tessera.runtime.tool.Decision;
import dev.tessera.runtime.tool.InvalidArgumentsException;
import dev.tessera.runtime.tool.MissingCapabilityException;
import dev.tessera.runtime.tool.Tool;
import dev.tessera.runtime.tool.ToolCall;
import dev.tessera.runtime.tool.ToolException;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Calls one tool: first its guard, then the decoder, then the user's method. */
final class ToolHandler extends Handler<CallToolRequest, CallToolResult> {
  private final McpFeatures features;
  private final int index;
  private final Tool tool;
  private final Admission admission;

  ToolHandler(McpFeatures features, int index, Admission admission) {
    this.features = features;
    this.index = index;
    this.tool = features.description().tools().get(index);
    this.admission = admission;
  }

  @Override
  boolean blocking() {
    return tool.blocking();
  }

  @Override
  CompletableFuture<CallToolResult> handle(Request request, CallToolRequest params) {
    String operation = "tools/call of " + tool.name();
    Caller caller = admission.caller(request.context());
    Optional<Decision> denial = admission.denialInResult(tool.guard(), caller, operation);
    if (denial.isPresent()) {
      return CompletableFuture.completedFuture(ToolResults.denial(denial.get()));
    }
    admission.check(tool.guard(), caller, operation, () -> Errors.unknownTool(tool.name()));
    RawJson arguments;
    try {
      arguments = Plain.json(params.arguments());
    } catch (JsonException e) {
      throw Errors.invalid(String.valueOf(e.getMessage()));
    }
    ToolCall call =
        new ToolCall(
            tool.name(), arguments.reader(), new JsonWriter(), caller, request.capabilities());
    Invocation<ToolCall> invocation = it -> features.call(index, it);
    return invocation.run(request, call, this::success, this::failure);
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
    if (thrown instanceof InvalidArgumentsException
        || thrown instanceof ToolException
        || thrown instanceof MissingCapabilityException) {
      return ToolResults.failure(String.valueOf(thrown.getMessage()));
    }
    return ToolResults.failure(
        "The tool failed. Reference: " + Errors.incident("Tool " + tool.name(), thrown));
  }
}
