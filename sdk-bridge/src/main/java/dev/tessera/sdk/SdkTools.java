package dev.tessera.sdk;

import dev.tessera.runtime.json.JsonValue;
import dev.tessera.runtime.server.McpFeatures;
import dev.tessera.runtime.tool.Caller;
import dev.tessera.runtime.tool.Tool;
import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.server.McpServerFeatures;
import io.modelcontextprotocol.server.McpStatelessServerFeatures;
import io.modelcontextprotocol.server.McpSyncListFilter;
import io.modelcontextprotocol.spec.McpSchema;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The tools of a generated server for one that is built on the official SDK.
 *
 * <pre>{@code
 * McpServer.sync(transport)
 *     .validateToolInputs(false)
 *     .tools(SdkTools.of(new TodoToolsMcp(tools)).sync())
 *     .build();
 * }</pre>
 *
 * <p>Every call goes first through the tool's guard, then through the generated decoder. The guard
 * judges the caller that the transport's context holds ({@link Callers}). A caller who may not is
 * answered with the JSON-RPC error 403 and the sentence that our own server has, without a caller
 * 401; arguments that do not fit are a result with {@code isError: true} that names every
 * violation. The SDK checks arguments itself before any of this, unless it is told not to ({@code
 * validateToolInputs(false)}): then its words come first, and callers learn them who may not call.
 *
 * <p>Immutable and thread-safe.
 */
public final class SdkTools {
  private final Bridge bridge;
  private final List<Tool> tools;

  private SdkTools(McpFeatures features, SdkRules rules) {
    bridge = Bridge.of(features, rules);
    tools = features.description().tools();
  }

  /** The tools of this server, for callers {@linkplain Callers#fromContext() from the context}. */
  public static SdkTools of(McpFeatures features) {
    return of(features, SdkRules.usual());
  }

  /** The tools of this server. */
  public static SdkTools of(McpFeatures features, Callers callers) {
    return of(features, SdkRules.usual().callers(callers));
  }

  /** The tools of this server, and what holds for calls. */
  public static SdkTools of(McpFeatures features, SdkRules rules) {
    return new SdkTools(features, rules);
  }

  /** For {@code McpServer.sync(...)} with a transport that has sessions, or stdio. */
  public List<McpServerFeatures.SyncToolSpecification> sync() {
    return each(
        index -> {
          ToolHandler handler = handler(index);
          return new McpServerFeatures.SyncToolSpecification(
              definition(tools.get(index)),
              (exchange, params) -> handler.now(Request.of(exchange, params.meta()), params));
        });
  }

  /** For {@code McpServer.async(...)} with a transport that has sessions, or stdio. */
  public List<McpServerFeatures.AsyncToolSpecification> async() {
    return each(
        index -> {
          ToolHandler handler = handler(index);
          return new McpServerFeatures.AsyncToolSpecification(
              definition(tools.get(index)),
              (exchange, params) -> handler.later(Request.of(exchange, params.meta()), params));
        });
  }

  /** For {@code McpServer.sync(...)} with a stateless transport. */
  public List<McpStatelessServerFeatures.SyncToolSpecification> statelessSync() {
    return each(
        index -> {
          ToolHandler handler = handler(index);
          return new McpStatelessServerFeatures.SyncToolSpecification(
              definition(tools.get(index)),
              (context, params) -> handler.now(Request.of(context, params.meta()), params));
        });
  }

  /** For {@code McpServer.async(...)} with a stateless transport. */
  public List<McpStatelessServerFeatures.AsyncToolSpecification> statelessAsync() {
    return each(
        index -> {
          ToolHandler handler = handler(index);
          return new McpStatelessServerFeatures.AsyncToolSpecification(
              definition(tools.get(index)),
              (context, params) -> handler.later(Request.of(context, params.meta()), params));
        });
  }

  /**
   * Hides from {@code tools/list} what the caller may not use, if the server says {@code visibility
   * = GRANTED}: for {@code addToolFilter(...)}. Tools of others are shown.
   */
  public McpSyncListFilter<McpSchema.Tool> filter() {
    Map<String, Tool> ours = tools.stream().collect(Collectors.toMap(Tool::name, tool -> tool));
    return (context, listed) -> {
      Tool tool = ours.get(listed.name());
      return tool == null || shows(tool, context);
    };
  }

  private boolean shows(Tool tool, McpTransportContext context) {
    Caller caller = bridge.admission().caller(context);
    return bridge.admission().shows(tool.guard(), caller);
  }

  private ToolHandler handler(int index) {
    return new ToolHandler(bridge, index);
  }

  private <T> List<T> each(IntFunction<T> specification) {
    return IntStream.range(0, tools.size()).mapToObj(specification).toList();
  }

  private static McpSchema.Tool definition(Tool tool) {
    return new McpSchema.Tool(
        tool.name(),
        tool.title().orElse(null),
        tool.description().orElse(null),
        Plain.object(tool.inputSchema()),
        outputSchema(tool),
        tool.annotations().map(SdkTools::annotations).orElse(null),
        tool.meta().map(Plain::object).orElse(null),
        Icons.of(tool.icons()));
  }

  /** The SDK speaks no revision in which a result may be anything but an object. */
  private static @Nullable Map<String, Object> outputSchema(Tool tool) {
    return tool.resultKind() == Tool.ResultKind.OBJECT
        ? tool.outputSchema().map(Plain::object).orElse(null)
        : null;
  }

  private static McpSchema.ToolAnnotations annotations(String json) {
    JsonValue hints = JsonValue.parse(json);
    return new McpSchema.ToolAnnotations(
        hints.member("title").map(JsonValue::asString).orElse(null),
        hint(hints, "readOnlyHint"),
        hint(hints, "destructiveHint"),
        hint(hints, "idempotentHint"),
        hint(hints, "openWorldHint"),
        null);
  }

  private static @Nullable Boolean hint(JsonValue hints, String name) {
    return hints.member(name).map(JsonValue::asBoolean).orElse(null);
  }
}
