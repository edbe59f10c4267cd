package dev.tessera.processor.check;

import dev.tessera.processor.model.ServerModel;
import dev.tessera.processor.problem.Problems;
import java.util.List;

/** All checks, in the order in which their problems are reported. */
public final class Checks {
  private static final List<Check> ALL =
      List.of(
          new ServerIdentity(),
          new Ttls(),
          new Extensions(),
          new ScopeSyntax(),
          new DuplicateScopes(),
          new ScopeCycles(),
          new UnknownScopes(),
          new HasTools(),
          new ToolShape(),
          new ToolName(),
          new DuplicateTools(),
          new Timeouts(),
          new Tasks(),
          new ToolDescription(),
          new Resources(),
          new ResourceFacts(),
          new Prompts(),
          new Completions(),
          new Presentations(),
          new OneGuard(),
          new AnonymousCallers(),
          new PossibleDenials(),
          new OverridingGuards(),
          new ReadOnlyScopes(),
          new ObjectUses(),
          new FiniteTypes(),
          new DuplicateMembers(),
          new EnumConstants(),
          new Unions(),
          new ConstraintRules(),
          new Defaults(),
          new DefaultConstraints(),
          new Headers(),
          new Questions(),
          new ChoiceNames(),
          new HasMain());

  private Checks() {}

  /** Runs every check, whatever the others find. */
  public static void run(ServerModel server, Problems problems) {
    ALL.forEach(check -> check.check(server, problems));
  }
}
