package dev.tessera.runtime.protocol.call;

import dev.tessera.runtime.protocol.catalog.Catalog;
import dev.tessera.runtime.protocol.catalog.ListKind;
import dev.tessera.runtime.protocol.message.Frames;
import dev.tessera.runtime.protocol.message.Outcome;
import dev.tessera.runtime.protocol.subscribe.Followed;
import dev.tessera.runtime.protocol.task.Tasks;
import dev.tessera.runtime.protocol.uri.ResourceIndex;
import dev.tessera.runtime.server.McpFeatures;
import dev.tessera.runtime.server.ServerDescription;
import dev.tessera.runtime.tool.Caller;
import dev.tessera.runtime.tool.Decision;
import dev.tessera.runtime.tool.Facilities;
import dev.tessera.runtime.tool.Guard;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The methods that lead to what a server offers, the same in all revisions. There is a method only
 * where the server has what it is for: the rest is not found, as the capabilities say.
 *
 * <p>Thread-safe.
 */
public final class Operations {
  private final Map<String, Function<OperationRequest, Outcome>> methods = new HashMap<>();
  private final Catalog catalog;
  private final ToolTable tools;
  private final ResourceTable resources;
  private final PromptTable prompts;
  private final TaskTable tasks;

  /**
   * The operations of a server.
   *
   * @param rules what holds for all calls
   * @param kept keeps the calls that their clients do not wait for
   * @param facilities what else the server has for methods to work with
   */
  public Operations(
      McpFeatures features, Catalog catalog, CallRules rules, Tasks kept, Facilities facilities) {
    CallFrame frame = CallFrame.of(features, catalog, rules, kept, facilities);
    this.catalog = catalog;
    ServerDescription server = features.description();
    ResourceIndex uris = new ResourceIndex(server.resources());
    tools = new ToolTable(frame);
    resources = new ResourceTable(uris, frame, catalog.contentsTime());
    prompts = new PromptTable(frame);
    tasks = new TaskTable(frame);
    if (server.hasTools()) {
      list(ListKind.TOOLS);
      methods.put("tools/call", tools::call);
    }
    if (server.hasResources()) {
      list(ListKind.RESOURCES);
      list(ListKind.RESOURCE_TEMPLATES);
      methods.put("resources/read", resources::read);
    }
    if (server.hasPrompts()) {
      list(ListKind.PROMPTS);
      methods.put("prompts/get", prompts::get);
    }
    if (!server.completions().isEmpty()) {
      methods.put("completion/complete", new CompletionTable(uris, frame)::complete);
    }
  }

  private void list(ListKind kind) {
    methods.put(kind.method(), request -> list(kind, request));
  }

  private Outcome list(ListKind kind, OperationRequest request) {
    return catalog
        .list(kind, request.params().cursor(), request.revision(), request.caller())
        .map(page -> Frames.result(request.id(), page))
        .orElseGet(() -> request.malformed("Unknown cursor"));
  }

  /** Takes a request; empty if there is no such method. */
  public Optional<Outcome> receive(OperationRequest request) {
    String method = request.message().method();
    Function<OperationRequest, Outcome> handler = methods.get(method);
    return handler != null
        ? Optional.of(handler.apply(request))
        : tasks
            .method(method)
            .filter(it -> request.revision().hasExtensions())
            .map(it -> it.apply(request));
  }

  /** A task of this caller's, as long as it is kept and the caller may call its tool. */
  public Optional<Followed> followed(String id, Caller caller) {
    return tasks.followed(id, caller);
  }

  /**
   * Takes a request about a resource, in the way of {@code resources/read} up to the reading.
   *
   * @param then is given the URI, if the caller may read what is there
   */
  public Outcome atResource(OperationRequest request, Function<String, Outcome> then) {
    return resources.at(request, (uri, found) -> then.apply(uri));
  }

  /** The guard of what is at a URI; empty if nothing is. */
  public Optional<Guard> guardOfResource(String uri) {
    return resources.guard(uri);
  }

  /**
   * The refusal of a guard, as far as it may be sent before the request's id is known. Empty means
   * nothing.
   *
   * @param method the method
   * @param name the name of the tool or prompt, the URI of the resource, or the id of the task
   */
  public Optional<Decision> earlyRefusal(String method, String name, Caller caller) {
    return switch (method) {
      case "tools/call" -> tools.earlyRefusal(name, caller);
      case "resources/read" -> resources.earlyRefusal(name, caller);
      case "prompts/get" -> prompts.earlyRefusal(name, caller);
      case "tasks/get", "tasks/update", "tasks/cancel" -> tasks.earlyRefusal(name, caller);
      default -> Optional.empty();
    };
  }
}
