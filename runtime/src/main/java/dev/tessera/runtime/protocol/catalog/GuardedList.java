package dev.tessera.runtime.protocol.catalog;

import dev.tessera.runtime.protocol.message.Revision;
import dev.tessera.runtime.tool.Caller;
import dev.tessera.runtime.tool.Guard;
import java.nio.ByteBuffer;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** What there is of a kind, and the guards before it. */
final class GuardedList {
  private final Gate gate;
  private final OnDemand<Revision, Definitions> definitions;

  /** The guards, each once. */
  private final List<Guard> guards;

  /** For each definition, the index of its guard. */
  private final int[] guardOf;

  GuardedList(
      List<Definition> all,
      Gate gate,
      BiFunction<List<Definition>, Revision, Definitions> definitions) {
    this.gate = gate;
    this.definitions = new OnDemand<>(revision -> definitions.apply(all, revision));
    guards = all.stream().map(Definition::guard).distinct().toList();
    Map<Guard, Integer> indexes = new HashMap<>();
    guards.forEach(guard -> indexes.put(guard, indexes.size()));
    guardOf = all.stream().mapToInt(it -> indexes.get(it.guard())).toArray();
  }

  /** The guards of what this caller is shown. */
  BitSet shownTo(Caller caller) {
    BitSet shown = new BitSet(guards.size());
    for (int i = 0; i < guards.size(); i++) {
      shown.set(i, gate.shows(guards.get(i), caller));
    }
    return shown;
  }

  /** A page of what is behind these guards, if there is such a page. */
  Optional<ByteBuffer> page(BitSet shown, int page, Revision revision) {
    return definitions.get(revision).page(i -> shown.get(guardOf[i]), page);
  }
}
