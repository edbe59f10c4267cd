package dev.tessera.processor.model;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a server offers, each kind in the order of the classes and of their sources.
 *
 * @param tools the tools
 * @param resources the resources and templates of resources
 * @param prompts the prompts
 * @param completions what completes arguments
 */
public record Features(
    List<ToolModel> tools,
    List<ResourceModel> resources,
    List<PromptModel> prompts,
    List<CompletionModel> completions) {
  /** Copies the lists. */
  public Features {
    tools = List.copyOf(tools);
    resources = List.copyOf(resources);
    prompts = List.copyOf(prompts);
    completions = List.copyOf(completions);
  }

  /** Everything that can be called. */
  public List<Operation> all() {
    return Stream.concat(guarded().stream(), completions.stream()).toList();
  }

  /** Everything that has a guard. */
  public List<Operation> guarded() {
    return Stream.of(tools, resources, prompts).<Operation>flatMap(List::stream).toList();
  }
}
