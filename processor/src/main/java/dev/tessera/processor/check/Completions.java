package dev.tessera.processor.check;

import dev.tessera.processor.model.CompletionModel;
import dev.tessera.processor.model.Operation;
import dev.tessera.processor.model.Property;
import dev.tessera.processor.model.Property.Written;
import dev.tessera.processor.model.ServerModel;
import dev.tessera.processor.problem.ProblemCode;
import dev.tessera.processor.problem.Problems;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A completion completes an argument that there is, alone, and has no guard of its own. */
final class Completions implements Check {
  @Override
  public void check(ServerModel server, Problems problems) {
    Map<String, CompletionModel> seen = new HashMap<>();
    for (CompletionModel completion : server.features().completions()) {
      completion
          .ownGuards()
          .forEach(
              guard ->
                  problems.add(
                      ProblemCode.COMPLETION_GUARD,
                      guard.where(),
                      completion.method().name(),
                      guard.kind().annotation()));
      if (completion.prompt().isPresent() == completion.resource().isPresent()) {
        problems.add(ProblemCode.COMPLETION_TARGET, completion.where(), completion.method().name());
        continue;
      }
      checkTarget(completion, server, problems);
      String key = completion.prompt().isPresent() + completion.target() + " " + completion.name();
      CompletionModel first = seen.putIfAbsent(key, completion);
      if (first != null) {
        problems.add(
            ProblemCode.DUPLICATE_COMPLETION,
            completion.argument().where(),
            completion.name(),
            completion.target(),
            DuplicateTools.place(first.method(), server));
      }
    }
  }

  private static void checkTarget(
      CompletionModel completion, ServerModel server, Problems problems) {
    Map<String, Operation> targets = new HashMap<>();
    if (completion.prompt().isPresent()) {
      server.features().prompts().forEach(it -> targets.put(it.name(), it));
    } else {
      server.features().resources().forEach(it -> targets.put(it.uri().text(), it));
    }
    Operation target = targets.get(completion.target());
    if (target == null) {
      Written written = completion.prompt().or(completion::resource).orElseThrow();
      String kind = completion.prompt().isPresent() ? "prompt" : "resource";
      unknown(written, server.simpleName(), kind, sorted(targets), problems);
      return;
    }
    List<String> arguments = target.arguments().stream().map(Property::name).toList();
    if (!arguments.contains(completion.name())) {
      unknown(completion.argument(), completion.target(), "argument", arguments, problems);
    }
    CompletionParameters.check(completion, arguments, problems);
  }

  private static List<String> sorted(Map<String, Operation> targets) {
    return targets.keySet().stream().sorted().toList();
  }

  private static void unknown(
      Written name, String owner, String kind, List<String> candidates, Problems problems) {
    Optional<String> near = Nearest.to(name.text(), candidates);
    problems.add(
        ProblemCode.COMPLETION_UNKNOWN,
        name.where(),
        owner,
        kind,
        name.text(),
        near.map(it -> "Did you mean \"" + it + "\"?")
            .orElse(
                candidates.isEmpty()
                    ? "It has none at all."
                    : "It has: " + String.join(", ", candidates) + "."));
  }
}
