package dev.tessera.runtime.protocol.call;

import dev.tessera.runtime.json.RawJson;
import dev.tessera.runtime.protocol.catalog.Catalog;
import dev.tessera.runtime.protocol.catalog.Gate;
import dev.tessera.runtime.protocol.catalog.PerRevision;
import dev.tessera.runtime.protocol.message.ErrorCode;
import dev.tessera.runtime.protocol.message.Outcome;
import dev.tessera.runtime.server.McpFeatures;
import dev.tessera.runtime.tool.Caller;
import dev.tessera.runtime.tool.Decision;
import dev.tessera.runtime.tool.Tool;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The tools of a server by name, behind their guards; both eras call through it.
 *
 * <p>Thread-safe.
 */
public final class ToolTable {
  static final RawJson NO_ARGUMENTS = new RawJson("{}".getBytes(StandardCharsets.US_ASCII), 0, 2);

  private final McpFeatures tools;
  private final List<Tool> definitions;
  private final Map<String, Integer> indexes = new HashMap<>();
  private final PerRevision<Results> results;
  private final Gate gate;
  private final Admission admission;
  private final CallFrame frame;

  /**
   * A table of these tools.
   *
   * @param frame what all calls share
   */
  ToolTable(McpFeatures tools, Catalog catalog, CallFrame frame) {
    this.tools = tools;
    this.frame = frame;
    this.gate = new Gate(tools.description());
    this.admission = new Admission(gate);
    this.definitions = tools.description().tools();
    for (Tool tool : definitions) {
      indexes.put(tool.name(), indexes.size());
    }
    results = new PerRevision<>(revision -> new Results(catalog, revision));
  }

  /**
   * The refusal of a tool's guard, as far as it may be sent before the request's id is known. Empty
   * means nothing.
   */
  Optional<Decision> earlyRefusal(String name, Caller caller) {
    return gate.deniesByResult()
        ? Optional.empty()
        : Optional.ofNullable(indexes.get(name))
            .flatMap(index -> admission.early(definitions.get(index).guard(), caller));
  }

  /**
   * Handles {@code tools/call}: finds the tool, asks its guard and, if all is well, prepares the
   * call.
   */
  Outcome call(OperationRequest request) {
    if (request.params().name().isEmpty()) {
      return request.malformed("\"params.name\" is a string");
    }
    RawJson arguments = request.params().arguments().orElse(NO_ARGUMENTS);
    if (!arguments.isObject()) {
      return request.malformed("\"params.arguments\" is an object");
    }
    Integer index = indexes.get(request.params().name().get());
    return index == null
        ? admission.missing(request, unknown(request))
        : call(request, index, definitions.get(index), arguments);
  }

  private Outcome call(OperationRequest request, int index, Tool tool, RawJson arguments) {
    Results answers = results.get(request.revision());
    return admission
        .refusal(
            request, tool.guard(), () -> unknown(request), decision -> denial(request, decision))
        .or(() -> mismatch(request, tool, arguments))
        .orElseGet(
            () ->
                new PendingCall(
                    tools,
                    index,
                    tool,
                    new PendingCall.Input(
                        request.message(), arguments, request.caller(), request.client()),
                    answers,
                    frame));
  }

  private static Optional<Outcome> mismatch(
      OperationRequest request, Tool tool, RawJson arguments) {
    return request
        .check()
        .problem(tool, arguments)
        .map(problem -> request.message().error(400, ErrorCode.HEADER_MISMATCH, problem));
  }

  private static Outcome.Answer unknown(OperationRequest request) {
    return request.message().error(200, ErrorCode.INVALID_PARAMS, "Unknown tool");
  }

  private Outcome.Answer denial(OperationRequest request, Decision decision) {
    return gate.deniesByResult()
        ? results.get(request.revision()).denial(request.id(), decision)
        : request.message().error(403, ErrorCode.FORBIDDEN, decision.message());
  }

  /** What an era has to say about arguments before they are decoded. */
  @FunctionalInterface
  public interface ArgumentCheck {
    /** Nothing to say. */
    ArgumentCheck NONE = (tool, arguments) -> Optional.empty();

    /** What is wrong, if anything. */
    Optional<String> problem(Tool tool, RawJson arguments);
  }
}
