package dev.tessera.runtime.protocol.offer;

import dev.tessera.runtime.resource.Resource;
import dev.tessera.runtime.server.ServerDescription;
import dev.tessera.runtime.tool.Guard;
import dev.tessera.runtime.tool.Operation;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Judges what is to be registered by what the server is. */
final class Newcomer {
  /** Templates that differ in the names of variables alone match the same URIs. */
  private static final Pattern VARIABLE = Pattern.compile("\\{(\\+?)[^}]*}");

  private final ServerDescription server;

  Newcomer(ServerDescription server) {
    this.server = server;
  }

  /**
   * What is registered, behind guards in the words of the server.
   *
   * @throws IllegalArgumentException if it asks for what this server does not have
   */
  Inventory admit(Inventory more) {
    return more.map(
        tool -> tool.withGuard(guard(tool, "Tool", tool.name())),
        resource -> resource.withGuard(guard(resource, "Resource", resource.uri())),
        prompt -> prompt.withGuard(guard(prompt, "Prompt", prompt.name())));
  }

  private Guard guard(Operation operation, String kind, String name) {
    if (!operation.guard().isPublic() && !server.secured()) {
      throw new IllegalArgumentException(
          kind
              + " \""
              + name
              + "\" needs an access token, and "
              + server.name()
              + " was started as a server where all is public. Make it public, or start the server"
              + " with something that is not.");
    }
    try {
      return operation.guard().in(server.scopes());
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          kind
              + " \""
              + name
              + "\" needs a scope that "
              + server.name()
              + " does not declare: "
              + e.getMessage()
              + ". Declare it with @Scope on the server.",
          e);
    }
  }

  /**
   * Checks that nothing is there twice.
   *
   * @throws IllegalArgumentException if something is
   */
  static Inventory unique(Inventory all) {
    check("tool", all.tools(), Operation::name, Operation::name);
    check("resource", all.resources(), Resource::uri, Newcomer::shape);
    check("prompt", all.prompts(), Operation::name, Operation::name);
    return all;
  }

  private static String shape(Resource resource) {
    return VARIABLE.matcher(resource.uri()).replaceAll("{$1}");
  }

  private static <T> void check(
      String kind, List<Entry<T>> all, Function<T, String> name, Function<T, String> key) {
    Set<String> seen = new HashSet<>();
    for (Entry<T> each : all) {
      if (!seen.add(key.apply(each.what()))) {
        throw new IllegalArgumentException(
            "There is a "
                + kind
                + " \""
                + name.apply(each.what())
                + "\" already. Withdraw it first, or give one of the two another name.");
      }
    }
  }
}
