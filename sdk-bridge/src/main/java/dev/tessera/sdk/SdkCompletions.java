package dev.tessera.sdk;

import dev.tessera.runtime.completion.Completion;
import dev.tessera.runtime.completion.Completion.Target;
import dev.tessera.runtime.prompt.Prompt;
import dev.tessera.runtime.resource.Resource;
import dev.tessera.runtime.server.McpFeatures;
import dev.tessera.runtime.server.ServerDescription;
import dev.tessera.runtime.tool.Guard;
import io.modelcontextprotocol.server.McpServerFeatures;
import io.modelcontextprotocol.server.McpStatelessServerFeatures;
import io.modelcontextprotocol.spec.McpSchema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * What completes arguments of a generated server's prompts and variables of its templates, for a
 * server that is built on the official SDK, as {@link SdkTools} has its tools. The prompts and
 * templates themselves have to be there, too.
 *
 * <p>Immutable and thread-safe.
 */
public final class SdkCompletions {
  private final Bridge bridge;
  private final Map<Key, Map<String, Integer>> completions = new LinkedHashMap<>();

  /** What the SDK has one specification for. */
  private record Key(Target target, String of) {
    McpSchema.CompleteReference reference() {
      return target == Target.PROMPT
          ? McpSchema.PromptReference.builder(of).build()
          : new McpSchema.ResourceReference(of);
    }
  }

  private SdkCompletions(McpFeatures features, SdkRules rules) {
    bridge = Bridge.of(features, rules);
    List<Completion> all = features.description().completions();
    for (int i = 0; i < all.size(); i++) {
      completions
          .computeIfAbsent(
              new Key(all.get(i).target(), all.get(i).of()), key -> new LinkedHashMap<>())
          .put(all.get(i).argument(), i);
    }
  }

  /** Those of this server, for callers {@linkplain Callers#fromContext() from the context}. */
  public static SdkCompletions of(McpFeatures features) {
    return of(features, SdkRules.usual());
  }

  /** Those of this server. */
  public static SdkCompletions of(McpFeatures features, Callers callers) {
    return of(features, SdkRules.usual().callers(callers));
  }

  /** Those of this server, and what holds for calls. */
  public static SdkCompletions of(McpFeatures features, SdkRules rules) {
    return new SdkCompletions(features, rules);
  }

  /** For {@code McpServer.sync(...)} with a transport that has sessions, or stdio. */
  public List<McpServerFeatures.SyncCompletionSpecification> sync() {
    return each(
        (reference, handler) ->
            new McpServerFeatures.SyncCompletionSpecification(
                reference,
                (exchange, params) -> handler.now(Request.of(exchange, params.meta()), params)));
  }

  /** For {@code McpServer.async(...)} with a transport that has sessions, or stdio. */
  public List<McpServerFeatures.AsyncCompletionSpecification> async() {
    return each(
        (reference, handler) ->
            new McpServerFeatures.AsyncCompletionSpecification(
                reference,
                (exchange, params) -> handler.later(Request.of(exchange, params.meta()), params)));
  }

  /** For {@code McpServer.sync(...)} with a stateless transport. */
  public List<McpStatelessServerFeatures.SyncCompletionSpecification> statelessSync() {
    return each(
        (reference, handler) ->
            new McpStatelessServerFeatures.SyncCompletionSpecification(
                reference,
                (context, params) -> handler.now(Request.of(context, params.meta()), params)));
  }

  /** For {@code McpServer.async(...)} with a stateless transport. */
  public List<McpStatelessServerFeatures.AsyncCompletionSpecification> statelessAsync() {
    return each(
        (reference, handler) ->
            new McpStatelessServerFeatures.AsyncCompletionSpecification(
                reference,
                (context, params) -> handler.later(Request.of(context, params.meta()), params)));
  }

  private <T> List<T> each(
      BiFunction<McpSchema.CompleteReference, CompletionHandler, T> specification) {
    return completions.entrySet().stream()
        .map(each -> specification.apply(each.getKey().reference(), handler(each)))
        .toList();
  }

  private CompletionHandler handler(Map.Entry<Key, Map<String, Integer>> completion) {
    Key key = completion.getKey();
    return new CompletionHandler(
        bridge,
        new CompletionHandler.Subject(key.target(), key.of(), guard(key)),
        completion.getValue());
  }

  private Guard guard(Key key) {
    ServerDescription server = bridge.features().description();
    Stream<Optional<Guard>> found =
        key.target() == Target.PROMPT
            ? server.prompts().stream().map(prompt -> guard(prompt, key.of()))
            : server.resources().stream().map(resource -> guard(resource, key.of()));
    return found.flatMap(Optional::stream).findFirst().orElseThrow();
  }

  private static Optional<Guard> guard(Prompt prompt, String name) {
    return prompt.name().equals(name) ? Optional.of(prompt.guard()) : Optional.empty();
  }

  private static Optional<Guard> guard(Resource resource, String template) {
    return resource.uri().equals(template) ? Optional.of(resource.guard()) : Optional.empty();
  }
}
