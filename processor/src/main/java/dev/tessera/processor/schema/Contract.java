package dev.tessera.processor.schema;

import dev.tessera.processor.model.AccessModel;
import dev.tessera.processor.model.ExtensionModel;
import dev.tessera.processor.model.GuardModel;
import dev.tessera.processor.model.Operation;
import dev.tessera.processor.model.Property.Written;
import dev.tessera.processor.model.ScopeClosure;
import dev.tessera.processor.model.ScopeModel;
import dev.tessera.processor.model.ScopeModel.NamedScope;
import dev.tessera.processor.model.ServerModel;
import dev.tessera.processor.model.ToolModel;
import dev.tessera.processor.model.TtlModel;
import dev.tessera.processor.schema.Json.JsonObject;
import java.util.List;
import java.util.Locale;

/** The contract of a server: all that clients can rely on, for people to review. */
public final class Contract {
  private Contract() {}

  /** The contract as pretty-printed JSON. */
  public static String of(ServerModel server) {
    return JsonPretty.of(json(server));
  }

  /** The contract. */
  public static Json json(ServerModel server) {
    ScopeClosure closure = new ScopeClosure(server.scopes());
    return Json.object()
        .put("server", server(server))
        .with(contract -> extensions(server.extensions(), contract))
        .with(contract -> access(server.access(), contract))
        .with(contract -> ttls(server.ttls(), contract))
        .putUnlessEmpty("scopes", server.scopes().stream().map(it -> scope(it, closure)).toList())
        .put("tools", Json.array(server.tools().stream().map(Contract::tool).toList()))
        .with(contract -> FeatureJson.put(server.features(), contract));
  }

  private static Json server(ServerModel server) {
    return Json.object()
        .put("class", server.binaryName())
        .put("name", server.name())
        .put("title", server.title())
        .put("version", server.version())
        .put("instructions", server.instructions())
        .put("websiteUrl", server.websiteUrl().map(Written::text))
        .with(
            json -> PresentationJson.icons(server.icons()).ifPresent(it -> json.put("icons", it)));
  }

  private static void extensions(List<ExtensionModel> extensions, JsonObject contract) {
    if (!extensions.isEmpty()) {
      JsonObject json = Json.object();
      extensions.forEach(
          it ->
              json.put(
                  it.identifier().text(),
                  PresentationJson.object(it.settings().text()).orElseThrow()));
      contract.put("extensions", json);
    }
  }

  private static void access(AccessModel access, JsonObject contract) {
    if (access.isUsual()) {
      return;
    }
    JsonObject json = Json.object();
    if (access.grantedOnly()) {
      json.put("visibility", "granted");
    }
    if (access.anonymous()) {
      json.put("anonymous", Json.literal("true"));
    }
    if (access.deniesByResult()) {
      json.put("scopeDenial", "tool_result");
    }
    contract.put("access", json);
  }

  private static void ttls(List<TtlModel> ttls, JsonObject contract) {
    if (!ttls.isEmpty()) {
      JsonObject json = Json.object();
      ttls.forEach(ttl -> json.put(ttl.kept().member(), ttl.time().text()));
      contract.put("ttl", json);
    }
  }

  /** How long a call may take, if that is said. */
  static void timeout(Operation operation, JsonObject json) {
    json.put("timeout", operation.timeout().map(Written::text));
  }

  private static Json scope(ScopeModel scope, ScopeClosure closure) {
    String name = scope.name().value();
    JsonObject json =
        Json.object()
            .put("name", name)
            .put("description", scope.description())
            .putUnlessEmpty("implies", closure.implied(name).stream().map(Json::string).toList());
    return scope.initial() ? json.put("initial", Json.literal("true")) : json;
  }

  private static Json tool(ToolModel tool) {
    JsonObject json =
        Json.object()
            .put("name", tool.name())
            .put("title", tool.title())
            .put("description", tool.description())
            .put("guard", guard(tool.guard()));
    ToolSchemas.annotations(tool).ifPresent(hints -> json.put("annotations", hints));
    timeout(tool, json);
    if (tool.task().isPossible()) {
      json.put("task", tool.task().support().name().toLowerCase(Locale.ROOT));
    }
    json.putUnlessEmpty("headers", headers(tool));
    PresentationJson.put(tool.presentation(), json);
    json.put("inputSchema", ToolSchemas.input(tool));
    ToolSchemas.output(tool).ifPresent(schema -> json.put("outputSchema", schema));
    QuestionJson.put(tool, json);
    return json;
  }

  static Json guard(GuardModel guard) {
    List<String> scopes = guard.scopes().stream().map(NamedScope::value).toList();
    return switch (guard.kind()) {
      case PUBLIC -> Json.string("public");
      case AUTHENTICATED -> Json.string("authenticated");
      case ALL_OF -> Json.object().put("allOf", Json.strings(scopes));
      case ANY_OF -> Json.object().put("anyOf", Json.strings(scopes));
    };
  }

  private static List<Json> headers(ToolModel tool) {
    return tool.arguments().stream()
        .flatMap(
            argument ->
                argument
                    .header()
                    .<Json>map(
                        header ->
                            Json.object()
                                .put("header", "Mcp-Param-" + header.text())
                                .put("argument", argument.name()))
                    .stream())
        .toList();
  }
}
