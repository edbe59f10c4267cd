package dev.tessera.benchmarks.http;

import dev.tessera.benchmarks.load.Era;
import dev.tessera.benchmarks.load.Operation;
import java.util.ArrayList;
import java.util.List;

/** What is measured. */
final class Cases {
  private static final int FEW = 5;
  private static final int MANY = 500;
  private static final int BUSY = 32;

  private Cases() {}

  /** All of it. */
  static List<Case> all() {
    List<Case> cases = new ArrayList<>();
    for (Era era : Era.values()) {
      for (int connections : List.of(1, BUSY)) {
        addOperations(cases, era, Access.PUBLIC, connections);
      }
      addOperations(cases, era, Access.TOKEN, BUSY);
      cases.add(new Case(Operation.ADD, era, Access.TOKENS, FEW, BUSY));
      cases.add(new Case(Operation.LIST, era, Access.TOKENS, FEW, BUSY));
    }
    for (int tools : List.of(50, MANY, 5_000)) {
      cases.add(new Case(Operation.ADD, Era.MODERN, Access.PUBLIC, tools, BUSY));
    }
    return cases;
  }

  /** Those whose titles contain one of these; all if there are none. */
  static List<Case> with(List<String> parts) {
    return all().stream()
        .filter(it -> parts.isEmpty() || parts.stream().anyMatch(it.title()::contains))
        .toList();
  }

  /** What gives a first idea. */
  static List<Case> few() {
    return List.of(
        new Case(Operation.ADD, Era.LEGACY, Access.PUBLIC, FEW, BUSY),
        new Case(Operation.ADD_BLOCKING, Era.LEGACY, Access.PUBLIC, FEW, BUSY),
        new Case(Operation.LIST, Era.LEGACY, Access.PUBLIC, FEW, BUSY),
        new Case(Operation.ADD, Era.MODERN, Access.TOKEN, FEW, BUSY));
  }

  private static void addOperations(List<Case> cases, Era era, Access access, int connections) {
    for (Operation operation : Operation.values()) {
      cases.add(new Case(operation, era, access, FEW, connections));
    }
    cases.add(new Case(Operation.LIST, era, access, MANY, connections));
  }
}
