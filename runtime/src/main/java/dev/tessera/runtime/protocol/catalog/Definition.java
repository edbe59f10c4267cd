package dev.tessera.runtime.protocol.catalog;

import dev.tessera.runtime.protocol.message.Revision;
import dev.tessera.runtime.server.ServerDescription;
import dev.tessera.runtime.tool.Guard;
import java.util.List;
import java.util.function.Function;

/**
 * Something that is listed.
 *
 * @param guard who may use it
 * @param json what is said of it at a revision, as a JSON object
 */
record Definition(Guard guard, Function<Revision, byte[]> json) {

  /** What a server has of a kind, in the order in which it is listed. */
  static List<Definition> of(ServerDescription server, ListKind kind) {
    return switch (kind) {
      case TOOLS ->
          server.tools().stream()
              .map(it -> new Definition(it.guard(), at -> DefinitionWriter.tool(it, at)))
              .toList();
      case RESOURCES -> resources(server, false);
      case RESOURCE_TEMPLATES -> resources(server, true);
      case PROMPTS ->
          server.prompts().stream()
              .map(it -> new Definition(it.guard(), at -> DefinitionWriter.prompt(it, at)))
              .toList();
    };
  }

  private static List<Definition> resources(ServerDescription server, boolean templates) {
    return server.resources().stream()
        .filter(it -> it.isTemplate() == templates)
        .map(it -> new Definition(it.guard(), at -> DefinitionWriter.resource(it, at)))
        .toList();
  }
}
