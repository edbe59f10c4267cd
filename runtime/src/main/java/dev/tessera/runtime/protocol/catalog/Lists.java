package dev.tessera.runtime.protocol.catalog;

import dev.tessera.runtime.protocol.message.Revision;
import dev.tessera.runtime.server.ServerDescription;
import dev.tessera.runtime.tool.Caller;
import java.util.List;
import java.util.Optional;

/**
 * The results of the methods that list something, as bytes.
 *
 * <p>Thread-safe.
 */
@FunctionalInterface
interface Lists {
  /**
   * A page for this caller; not to be changed.
   *
   * @param page its number, from 0 on
   * @return empty if there is no such page; the first is always there
   */
  Optional<byte[]> page(ListKind kind, int page, Revision revision, Caller caller);

  /**
   * The lists of a server: one for everybody where the access policy shows everybody the same.
   *
   * @param resultMeta the {@code _meta} of results, a JSON object
   */
  static Lists of(ServerDescription server, ListOptions options, byte[] resultMeta) {
    Gate gate = new Gate(server);
    if (!gate.showsAllTheSame()) {
      return new ListsByGuards(server, gate, options, resultMeta);
    }
    PerKind<PerRevision<List<byte[]>>> pages =
        new PerKind<>(
            kind -> {
              List<Definition> all = Definition.of(server, kind);
              return new PerRevision<>(
                  revision ->
                      new Definitions(kind, all, revision, options, false, resultMeta).pages());
            });
    return (kind, page, revision, caller) -> {
      List<byte[]> prepared = pages.get(kind).get(revision);
      return page < prepared.size() ? Optional.of(prepared.get(page)) : Optional.empty();
    };
  }
}
