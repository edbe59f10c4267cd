package dev.tessera.runtime.protocol.call;

import dev.tessera.runtime.protocol.message.Revision;
import dev.tessera.runtime.server.ServerDescription;
import dev.tessera.runtime.tool.Caller;
import dev.tessera.runtime.tool.Guard;
import dev.tessera.runtime.tool.Tool;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Lists that depend on the caller. Callers for whom each guard decides alike get the same bytes,
 * whatever else is in their tokens.
 */
final class ToolListsByGuards implements ToolLists {
  private static final int MAX_LISTS = 256;
  private static final long MAX_BYTES = 8 << 20;

  private final Gate gate;
  private final byte[] resultMeta;
  private final PerRevision<ToolDefinitions> definitions;
  private final PreparedLists prepared = new PreparedLists(MAX_LISTS, MAX_BYTES);

  /** The guards, each once. */
  private final List<Guard> guards;

  /** For each tool, the index of its guard. */
  private final int[] guardOf;

  ToolListsByGuards(ServerDescription server, Gate gate, byte[] resultMeta) {
    this.gate = gate;
    this.resultMeta = resultMeta;
    definitions = new PerRevision<>(revision -> new ToolDefinitions(server.tools(), revision));
    guards = server.tools().stream().map(Tool::guard).distinct().toList();
    Map<Guard, Integer> indexes = new HashMap<>();
    guards.forEach(guard -> indexes.put(guard, indexes.size()));
    guardOf = server.tools().stream().mapToInt(tool -> indexes.get(tool.guard())).toArray();
  }

  @Override
  public byte[] list(Revision revision, Caller caller) {
    BitSet shown = shown(caller);
    return prepared.get(
        new PreparedLists.Key(revision, shown),
        () ->
            definitions
                .get(revision)
                .list(tool -> shown.get(guardOf[tool]), Caching.PRIVATE, resultMeta));
  }

  /** The guards of what this caller is shown. */
  private BitSet shown(Caller caller) {
    BitSet shown = new BitSet(guards.size());
    for (int i = 0; i < guards.size(); i++) {
      shown.set(i, gate.shows(guards.get(i), caller));
    }
    return shown;
  }
}
