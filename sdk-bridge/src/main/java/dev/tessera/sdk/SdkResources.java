package dev.tessera.sdk;

import dev.tessera.runtime.json.JsonValue;
import dev.tessera.runtime.resource.Resource;
import dev.tessera.runtime.server.McpFeatures;
import io.modelcontextprotocol.server.McpServerFeatures;
import io.modelcontextprotocol.server.McpStatelessServerFeatures;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.util.McpUriTemplateManagerFactory;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The resources of a generated server for one that is built on the official SDK, as {@link
 * SdkTools} has its tools. The SDK tells templates apart by its own reading of them, in which the
 * value of {@code {+path}} has no slashes, unless it is given {@link #uriTemplates}.
 *
 * <p>Immutable and thread-safe.
 */
public final class SdkResources {
  private final Bridge bridge;
  private final List<Resource> resources;

  private SdkResources(McpFeatures features, SdkRules rules) {
    bridge = Bridge.of(features, rules);
    resources = features.description().resources();
  }

  /**
   * The resources of this server, for callers {@linkplain Callers#fromContext() from the context}.
   */
  public static SdkResources of(McpFeatures features) {
    return of(features, SdkRules.usual());
  }

  /** The resources of this server. */
  public static SdkResources of(McpFeatures features, Callers callers) {
    return of(features, SdkRules.usual().callers(callers));
  }

  /** The resources of this server, and what holds for calls. */
  public static SdkResources of(McpFeatures features, SdkRules rules) {
    return new SdkResources(features, rules);
  }

  /** The resources, for {@code McpServer.sync(...)} with sessions, or stdio. */
  public List<McpServerFeatures.SyncResourceSpecification> sync() {
    return each(
        false,
        index -> {
          ResourceHandler handler = handler(index);
          return new McpServerFeatures.SyncResourceSpecification(
              resource(resources.get(index)),
              (exchange, params) -> handler.now(Request.of(exchange, params.meta()), params));
        });
  }

  /** The templates, for {@code McpServer.sync(...)} with sessions, or stdio. */
  public List<McpServerFeatures.SyncResourceTemplateSpecification> syncTemplates() {
    return each(
        true,
        index -> {
          ResourceHandler handler = handler(index);
          return new McpServerFeatures.SyncResourceTemplateSpecification(
              template(resources.get(index)),
              (exchange, params) -> handler.now(Request.of(exchange, params.meta()), params));
        });
  }

  /** The resources, for {@code McpServer.async(...)} with sessions, or stdio. */
  public List<McpServerFeatures.AsyncResourceSpecification> async() {
    return each(
        false,
        index -> {
          ResourceHandler handler = handler(index);
          return new McpServerFeatures.AsyncResourceSpecification(
              resource(resources.get(index)),
              (exchange, params) -> handler.later(Request.of(exchange, params.meta()), params));
        });
  }

  /** The templates, for {@code McpServer.async(...)} with sessions, or stdio. */
  public List<McpServerFeatures.AsyncResourceTemplateSpecification> asyncTemplates() {
    return each(
        true,
        index -> {
          ResourceHandler handler = handler(index);
          return new McpServerFeatures.AsyncResourceTemplateSpecification(
              template(resources.get(index)),
              (exchange, params) -> handler.later(Request.of(exchange, params.meta()), params));
        });
  }

  /** The resources, for {@code McpServer.sync(...)} with a stateless transport. */
  public List<McpStatelessServerFeatures.SyncResourceSpecification> statelessSync() {
    return each(
        false,
        index -> {
          ResourceHandler handler = handler(index);
          return new McpStatelessServerFeatures.SyncResourceSpecification(
              resource(resources.get(index)),
              (context, params) -> handler.now(Request.of(context, params.meta()), params));
        });
  }

  /** The templates, for {@code McpServer.sync(...)} with a stateless transport. */
  public List<McpStatelessServerFeatures.SyncResourceTemplateSpecification>
      statelessSyncTemplates() {
    return each(
        true,
        index -> {
          ResourceHandler handler = handler(index);
          return new McpStatelessServerFeatures.SyncResourceTemplateSpecification(
              template(resources.get(index)),
              (context, params) -> handler.now(Request.of(context, params.meta()), params));
        });
  }

  /** The resources, for {@code McpServer.async(...)} with a stateless transport. */
  public List<McpStatelessServerFeatures.AsyncResourceSpecification> statelessAsync() {
    return each(
        false,
        index -> {
          ResourceHandler handler = handler(index);
          return new McpStatelessServerFeatures.AsyncResourceSpecification(
              resource(resources.get(index)),
              (context, params) -> handler.later(Request.of(context, params.meta()), params));
        });
  }

  /** The templates, for {@code McpServer.async(...)} with a stateless transport. */
  public List<McpStatelessServerFeatures.AsyncResourceTemplateSpecification>
      statelessAsyncTemplates() {
    return each(
        true,
        index -> {
          ResourceHandler handler = handler(index);
          return new McpStatelessServerFeatures.AsyncResourceTemplateSpecification(
              template(resources.get(index)),
              (context, params) -> handler.later(Request.of(context, params.meta()), params));
        });
  }

  /**
   * Has the SDK match these templates as our own server does, so that the value of {@code {+path}}
   * may have slashes: for {@code uriTemplateManagerFactory(...)}. Templates of others are matched
   * as the SDK always does.
   */
  public McpUriTemplateManagerFactory uriTemplates() {
    return new UriTemplates(
        resources.stream().filter(Resource::isTemplate).map(Resource::uri).toList());
  }

  private ResourceHandler handler(int index) {
    return new ResourceHandler(bridge, index);
  }

  private <T> List<T> each(boolean templates, IntFunction<T> specification) {
    return IntStream.range(0, resources.size())
        .filter(index -> resources.get(index).isTemplate() == templates)
        .mapToObj(specification)
        .toList();
  }

  private static McpSchema.Resource resource(Resource resource) {
    return new McpSchema.Resource(
        resource.uri(),
        resource.name(),
        resource.title().orElse(null),
        resource.description().orElse(null),
        resource.mimeType().orElse(null),
        Contents.boxed(resource.size()),
        annotations(resource),
        resource.meta().map(Plain::object).orElse(null),
        Icons.of(resource.icons()));
  }

  private static McpSchema.ResourceTemplate template(Resource resource) {
    return new McpSchema.ResourceTemplate(
        resource.uri(),
        resource.name(),
        resource.title().orElse(null),
        resource.description().orElse(null),
        resource.mimeType().orElse(null),
        annotations(resource),
        resource.meta().map(Plain::object).orElse(null),
        Icons.of(resource.icons()));
  }

  private static McpSchema.@Nullable Annotations annotations(Resource resource) {
    if (resource.annotations().isEmpty()) {
      return null;
    }
    JsonValue annotations = JsonValue.parse(resource.annotations().get());
    return new McpSchema.Annotations(
        annotations.member("audience").map(SdkResources::roles).orElse(null),
        annotations.member("priority").map(JsonValue::asDouble).orElse(null),
        annotations.member("lastModified").map(JsonValue::asString).orElse(null));
  }

  private static List<McpSchema.Role> roles(JsonValue names) {
    return names.elements().stream()
        .map(name -> McpSchema.Role.valueOf(name.asString().toUpperCase(Locale.ROOT)))
        .toList();
  }
}
