package dev.tessera.sdk;

import dev.tessera.runtime.prompt.Prompt;
import dev.tessera.runtime.server.McpFeatures;
import io.modelcontextprotocol.server.McpServerFeatures;
import io.modelcontextprotocol.server.McpStatelessServerFeatures;
import io.modelcontextprotocol.spec.McpSchema;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * The prompts of a generated server for one that is built on the official SDK, as {@link SdkTools}
 * has its tools.
 *
 * <p>Immutable and thread-safe.
 */
public final class SdkPrompts {
  private final Bridge bridge;
  private final List<Prompt> prompts;

  private SdkPrompts(McpFeatures features, SdkRules rules) {
    bridge = Bridge.of(features, rules);
    prompts = features.description().prompts();
  }

  /**
   * The prompts of this server, for callers {@linkplain Callers#fromContext() from the context}.
   */
  public static SdkPrompts of(McpFeatures features) {
    return of(features, SdkRules.usual());
  }

  /** The prompts of this server. */
  public static SdkPrompts of(McpFeatures features, Callers callers) {
    return of(features, SdkRules.usual().callers(callers));
  }

  /** The prompts of this server, and what holds for calls. */
  public static SdkPrompts of(McpFeatures features, SdkRules rules) {
    return new SdkPrompts(features, rules);
  }

  /** For {@code McpServer.sync(...)} with a transport that has sessions, or stdio. */
  public List<McpServerFeatures.SyncPromptSpecification> sync() {
    return each(
        index -> {
          PromptHandler handler = handler(index);
          return new McpServerFeatures.SyncPromptSpecification(
              definition(prompts.get(index)),
              (exchange, params) -> handler.now(Request.of(exchange, params.meta()), params));
        });
  }

  /** For {@code McpServer.async(...)} with a transport that has sessions, or stdio. */
  public List<McpServerFeatures.AsyncPromptSpecification> async() {
    return each(
        index -> {
          PromptHandler handler = handler(index);
          return new McpServerFeatures.AsyncPromptSpecification(
              definition(prompts.get(index)),
              (exchange, params) -> handler.later(Request.of(exchange, params.meta()), params));
        });
  }

  /** For {@code McpServer.sync(...)} with a stateless transport. */
  public List<McpStatelessServerFeatures.SyncPromptSpecification> statelessSync() {
    return each(
        index -> {
          PromptHandler handler = handler(index);
          return new McpStatelessServerFeatures.SyncPromptSpecification(
              definition(prompts.get(index)),
              (context, params) -> handler.now(Request.of(context, params.meta()), params));
        });
  }

  /** For {@code McpServer.async(...)} with a stateless transport. */
  public List<McpStatelessServerFeatures.AsyncPromptSpecification> statelessAsync() {
    return each(
        index -> {
          PromptHandler handler = handler(index);
          return new McpStatelessServerFeatures.AsyncPromptSpecification(
              definition(prompts.get(index)),
              (context, params) -> handler.later(Request.of(context, params.meta()), params));
        });
  }

  private PromptHandler handler(int index) {
    return new PromptHandler(bridge, index);
  }

  private <T> List<T> each(IntFunction<T> specification) {
    return IntStream.range(0, prompts.size()).mapToObj(specification).toList();
  }

  private static McpSchema.Prompt definition(Prompt prompt) {
    return new McpSchema.Prompt(
        prompt.name(),
        prompt.title().orElse(null),
        prompt.description().orElse(null),
        prompt.arguments().stream()
            .map(
                argument ->
                    new McpSchema.PromptArgument(
                        argument.name(),
                        argument.title().orElse(null),
                        argument.description().orElse(null),
                        argument.required()))
            .toList(),
        prompt.meta().map(Plain::object).orElse(null),
        Icons.of(prompt.icons()));
  }
}
