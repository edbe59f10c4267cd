package dev.tessera.runtime.protocol.offer;

import dev.tessera.runtime.completion.Completion;
import dev.tessera.runtime.completion.Completion.Target;
import dev.tessera.runtime.prompt.Prompt;
import dev.tessera.runtime.protocol.subscribe.Change.OfList;
import dev.tessera.runtime.resource.Resource;
import dev.tessera.runtime.server.ServerDescription;
import dev.tessera.runtime.tool.Tool;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * All that a server offers, with where it came from: first what it was compiled with, then what was
 * registered, in that order.
 */
record Inventory(
    List<Entry<Tool>> tools,
    List<Entry<Resource>> resources,
    List<Entry<Prompt>> prompts,
    List<Entry<Completion>> completions) {

  /** What a part has. */
  static Inventory of(Part part) {
    ServerDescription server = part.features().description();
    return new Inventory(
        entries(part, server.tools()),
        entries(part, server.resources()),
        entries(part, server.prompts()),
        entries(part, server.completions()));
  }

  private static <T> List<Entry<T>> entries(Part part, List<T> all) {
    List<Entry<T>> entries = new ArrayList<>();
    for (T each : all) {
      entries.add(new Entry<>(part, entries.size(), each));
    }
    return List.copyOf(entries);
  }

  /** This and more. */
  Inventory and(Inventory more) {
    return new Inventory(
        joined(tools, more.tools),
        joined(resources, more.resources),
        joined(prompts, more.prompts),
        joined(completions, more.completions));
  }

  private static <T> List<T> joined(List<T> one, List<T> other) {
    return Stream.concat(one.stream(), other.stream()).toList();
  }

  /** What is left without these parts. */
  Inventory without(List<Part> parts) {
    Predicate<Entry<?>> stays = entry -> !parts.contains(entry.part());
    return new Inventory(
        kept(tools, stays), kept(resources, stays), kept(prompts, stays), kept(completions, stays));
  }

  Inventory withoutTool(String name) {
    return new Inventory(
        kept(tools, entry -> !entry.what().name().equals(name)), resources, prompts, completions);
  }

  /** Without the resource or the template of this URI, and what completes its variables. */
  Inventory withoutResource(String uri) {
    return new Inventory(
        tools,
        kept(resources, entry -> !entry.what().uri().equals(uri)),
        prompts,
        kept(completions, entry -> !completes(entry.what(), Target.RESOURCE, uri)));
  }

  /** Without a prompt, and what completes its arguments. */
  Inventory withoutPrompt(String name) {
    return new Inventory(
        tools,
        resources,
        kept(prompts, entry -> !entry.what().name().equals(name)),
        kept(completions, entry -> !completes(entry.what(), Target.PROMPT, name)));
  }

  private static boolean completes(Completion completion, Target target, String of) {
    return completion.target() == target && completion.of().equals(of);
  }

  private static <T> List<Entry<T>> kept(List<Entry<T>> all, Predicate<? super Entry<T>> stays) {
    return all.stream().filter(stays).toList();
  }

  /** The same with each thing as it is made here. */
  Inventory map(
      Function<Tool, Tool> tool,
      Function<Resource, Resource> resource,
      Function<Prompt, Prompt> prompt) {
    return new Inventory(
        mapped(tools, tool), mapped(resources, resource), mapped(prompts, prompt), completions);
  }

  private static <T> List<Entry<T>> mapped(List<Entry<T>> all, Function<T, T> each) {
    return all.stream()
        .map(entry -> new Entry<>(entry.part(), entry.index(), each.apply(entry.what())))
        .toList();
  }

  /** The lists that another inventory has different. */
  Set<OfList> changesTo(Inventory other) {
    Set<OfList> changed = EnumSet.noneOf(OfList.class);
    if (!tools.equals(other.tools)) {
      changed.add(OfList.TOOLS);
    }
    if (!resources.equals(other.resources)) {
      changed.add(OfList.RESOURCES);
    }
    if (!prompts.equals(other.prompts)) {
      changed.add(OfList.PROMPTS);
    }
    return changed;
  }

  /** The server that offers this. */
  ServerDescription describe(ServerDescription base) {
    return base.offering(things(tools), things(resources), things(prompts), things(completions));
  }

  private static <T> List<T> things(List<Entry<T>> entries) {
    return entries.stream().map(Entry::what).toList();
  }
}
