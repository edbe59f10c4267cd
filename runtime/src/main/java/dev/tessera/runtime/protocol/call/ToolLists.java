package dev.tessera.runtime.protocol.call;

import dev.tessera.runtime.protocol.message.Revision;
import dev.tessera.runtime.server.ServerDescription;
import dev.tessera.runtime.tool.Caller;

/**
 * The results of {@code tools/list} as bytes.
 *
 * <p>Thread-safe.
 */
@FunctionalInterface
interface ToolLists {
  /** The result for this caller; not to be changed. */
  byte[] list(Revision revision, Caller caller);

  /**
   * The lists of a server: one for everybody where the access policy shows everybody the same.
   *
   * @param resultMeta the {@code _meta} of results, a JSON object
   */
  static ToolLists of(ServerDescription server, byte[] resultMeta) {
    Gate gate = new Gate(server);
    if (!gate.showsAllTheSame()) {
      return new ToolListsByGuards(server, gate, resultMeta);
    }
    PerRevision<byte[]> lists =
        new PerRevision<>(
            revision ->
                new ToolDefinitions(server.tools(), revision)
                    .list(tool -> true, Caching.PUBLIC, resultMeta));
    return (revision, caller) -> lists.get(revision);
  }
}
