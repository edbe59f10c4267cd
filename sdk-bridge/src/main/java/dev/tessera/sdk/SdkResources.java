package dev.tessera.sdk;

import dev.tessera.runtime.json.JsonValue;
import dev.tessera.runtime.resource.Resource;
import dev.tessera.runtime.server.McpFeatures;
import io.modelcontextprotocol.server.McpServerFeatures;
import io.modelcontextprotocol.server.McpStatelessServerFeatures;
import io.modelcontextprotocol.spec.McpSchema;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The resources of a generated server for one that is built on the official SDK, as {@link
 * SdkTools} has its tools. The SDK tells templates apart by its own reading of them: there, the
 * value of {@code {+path}} has no slashes.
 *
 * <p>Immutable and thread-safe.
 */
public final class SdkResources {
  private final McpFeatures features;
  private final List<Resource> resources;
  private final Admission admission;

  private SdkResources(McpFeatures features, Callers callers) {
    this.features = features;
    this.resources = features.description().resources();
    this.admission = new Admission(features.description(), callers);
  }

  /**
   * The resources of this server, for callers {@linkplain Callers#fromContext() from the context}.
   */
  public static SdkResources of(McpFeatures features) {
    return of(features, Callers.fromContext());
  }

  /** The resources of this server. */
  public static SdkResources of(McpFeatures features, Callers callers) {
    return new SdkResources(features, callers);
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

  private ResourceHandler handler(int index) {
    return new ResourceHandler(features, index, admission);
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
