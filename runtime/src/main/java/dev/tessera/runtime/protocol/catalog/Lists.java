package dev.tessera.runtime.protocol.catalog;

import dev.tessera.runtime.protocol.message.Revision;
import dev.tessera.runtime.server.ServerDescription;
import dev.tessera.runtime.tool.Caller;
import java.nio.ByteBuffer;
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
   * A page for this caller; read-only, and shared with others.
   *
   * @param page its number, from 0 on
   * @return empty if there is no such page; the first is always there
   */
  Optional<ByteBuffer> page(ListKind kind, int page, Revision revision, Caller caller);

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
    OnDemand<ListKind, OnDemand<Revision, List<ByteBuffer>>> pages =
        new OnDemand<>(
            kind -> {
              List<Definition> all = Definition.of(server, kind);
              return new OnDemand<>(
                  revision ->
                      new Definitions(kind, all, revision, options, false, resultMeta).pages());
            });
    return (kind, page, revision, caller) -> {
      List<ByteBuffer> prepared = pages.get(kind).get(revision);
      return page < prepared.size() ? Optional.of(prepared.get(page)) : Optional.empty();
    };
  }
}
