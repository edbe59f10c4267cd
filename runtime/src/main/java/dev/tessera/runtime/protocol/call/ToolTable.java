package dev.tessera.runtime.protocol.call;

import dev.tessera.runtime.json.RawJson;
import dev.tessera.runtime.protocol.message.ErrorCode;
import dev.tessera.runtime.protocol.message.MissingCapability;
import dev.tessera.runtime.protocol.message.Outcome;
import dev.tessera.runtime.protocol.task.TaskCall;
import dev.tessera.runtime.protocol.task.TaskDialogues;
import dev.tessera.runtime.protocol.task.TaskRun;
import dev.tessera.runtime.server.ServerDescription;
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

  private final List<Tool> tools;
  private final Map<String, Integer> indexes = new HashMap<>();
  private final CallFrame frame;

  /**
   * A table of a server's tools.
   *
   * @param frame what all operations share
   */
  ToolTable(CallFrame frame) {
    this.frame = frame;
    tools = frame.features().description().tools();
    tools.forEach(tool -> indexes.put(tool.name(), indexes.size()));
  }

  /**
   * The refusal of a tool's guard, as far as it may be sent before the request's id is known. Empty
   * means nothing.
   */
  Optional<Decision> earlyRefusal(String name, Caller caller) {
    return frame.gate().deniesByResult()
        ? Optional.empty()
        : Optional.ofNullable(indexes.get(name))
            .flatMap(index -> frame.admission().early(tools.get(index).guard(), caller));
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
        ? frame.admission().missing(request, unknown(request))
        : call(request, index, tools.get(index), arguments);
  }

  private Outcome call(OperationRequest request, int index, Tool tool, RawJson arguments) {
    return frame
        .admission()
        .refusal(
            request, tool.guard(), () -> unknown(request), decision -> denial(request, decision))
        .or(() -> mismatch(request, tool, arguments))
        .orElseGet(
            () ->
                switch (tool.taskSupport()) {
                  case NONE -> pending(index, tool, arguments, request);
                  case OPTIONAL ->
                      knowsTasks(request)
                          ? task(index, tool, arguments, request)
                          : pending(index, tool, arguments, request);
                  case REQUIRED ->
                      knowsTasks(request)
                          ? task(index, tool, arguments, request)
                          : needsTasks(request);
                });
  }

  private PendingCall pending(int index, Tool tool, RawJson arguments, OperationRequest request) {
    return new PendingCall(index, tool, arguments, request, frame);
  }

  private Outcome task(int index, Tool tool, RawJson arguments, OperationRequest request) {
    TaskDialogues dialogues = new TaskDialogues(request.dialogues());
    return new TaskRun(
        frame.tasks(),
        new TaskCall(request.id(), tool, request.caller(), request.client().capabilities()),
        pending(index, tool, arguments, request.with(dialogues)),
        dialogues);
  }

  /** In earlier revisions the extension does not exist (SEP-2663, Backward Compatibility). */
  private static boolean knowsTasks(OperationRequest request) {
    return request.revision().hasExtensions()
        && request.client().capabilities().hasExtension(ServerDescription.TASKS);
  }

  private Outcome needsTasks(OperationRequest request) {
    return request.revision().hasExtensions()
        ? MissingCapability.extension(request.id(), ServerDescription.TASKS)
        : frame
            .results()
            .get(request.revision())
            .failure(
                request.id(),
                "This tool is for clients of MCP 2026-07-28 that know the extension \""
                    + ServerDescription.TASKS
                    + "\".");
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
    return frame.gate().deniesByResult()
        ? frame.results().get(request.revision()).denial(request.id(), decision)
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
