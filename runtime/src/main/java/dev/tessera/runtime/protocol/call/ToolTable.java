package dev.tessera.runtime.protocol.call;

import dev.tessera.runtime.json.RawJson;
import dev.tessera.runtime.protocol.message.Client;
import dev.tessera.runtime.protocol.message.ErrorCode;
import dev.tessera.runtime.protocol.message.Message;
import dev.tessera.runtime.protocol.message.Outcome;
import dev.tessera.runtime.protocol.message.Revision;
import dev.tessera.runtime.server.McpFeatures;
import dev.tessera.runtime.tool.Caller;
import dev.tessera.runtime.tool.Decision;
import dev.tessera.runtime.tool.Guard;
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
  private static final RawJson NO_ARGUMENTS =
      new RawJson("{}".getBytes(StandardCharsets.US_ASCII), 0, 2);

  private final McpFeatures tools;
  private final List<Tool> definitions;
  private final Map<String, Integer> indexes = new HashMap<>();
  private final PerRevision<Results> results;
  private final Gate gate;

  /** A table of these tools. */
  public ToolTable(McpFeatures tools, Catalog catalog) {
    this.tools = tools;
    this.gate = new Gate(tools.description());
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
  public Optional<Decision> earlyRefusal(String name, Caller caller) {
    if (!gate.refusesEarly(caller)) {
      return Optional.empty();
    }
    return Optional.ofNullable(indexes.get(name))
        .map(index -> definitions.get(index).guard().decide(caller.held()))
        .filter(decision -> !decision.permitted());
  }

  /**
   * Handles {@code tools/call}: finds the tool, asks its guard and, if all is well, prepares the
   * call. The guard asked here is the one that counts, whatever was found out from headers before.
   *
   * @param check what the era has to say about the tool and its arguments before they are decoded;
   *     a problem, if there is one
   */
  public Outcome call(
      Message request, Caller caller, Client client, Revision revision, ArgumentCheck check) {
    int badParams = revision.isModern() ? 400 : 200;
    if (request.params().name().isEmpty()) {
      return request.error(badParams, ErrorCode.INVALID_PARAMS, "\"params.name\" is a string");
    }
    RawJson arguments = request.params().arguments().orElse(NO_ARGUMENTS);
    if (!arguments.isObject()) {
      return request.error(
          badParams, ErrorCode.INVALID_PARAMS, "\"params.arguments\" is an object");
    }
    Integer index = indexes.get(request.params().name().get());
    if (index == null) {
      return gate.wantsToken(caller) ? unauthenticated(request) : unknown(request);
    }
    Tool tool = definitions.get(index);
    if (!tool.guard().permits(caller)) {
      return gate.wantsToken(caller)
          ? unauthenticated(request)
          : denied(request, tool.guard(), caller, revision);
    }
    Optional<String> problem = check.problem(tool, arguments);
    if (problem.isPresent()) {
      return request.error(400, ErrorCode.HEADER_MISMATCH, problem.get());
    }
    return new PendingCall(
        tools,
        index,
        tool,
        new PendingCall.Input(request, arguments, caller, client),
        results.get(revision));
  }

  private static Outcome unauthenticated(Message request) {
    return new Outcome.Unauthenticated(
        request.error(401, ErrorCode.UNAUTHORIZED, "An access token is required.").body());
  }

  private static Outcome.Answer unknown(Message request) {
    return request.error(200, ErrorCode.INVALID_PARAMS, "Unknown tool");
  }

  /** The log is always told; the caller is told what the access policy says. */
  private Outcome denied(Message request, Guard guard, Caller caller, Revision revision) {
    Decision decision = guard.decide(caller.held());
    Outcome.Answer answer =
        !gate.shows(guard, caller)
            ? unknown(request)
            : gate.deniesByResult()
                ? results.get(revision).denial(request.requestId(), decision)
                : request.error(403, ErrorCode.FORBIDDEN, decision.message());
    return new Outcome.Denied(request, decision, answer);
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
