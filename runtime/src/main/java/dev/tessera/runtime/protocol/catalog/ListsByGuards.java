package dev.tessera.runtime.protocol.catalog;

import dev.tessera.runtime.protocol.message.Revision;
import dev.tessera.runtime.server.ServerDescription;
import dev.tessera.runtime.tool.Caller;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * Lists that depend on the caller. Callers for whom each guard decides alike get the same bytes,
 * whatever else is in their tokens. What is prepared of all kinds is bounded together.
 */
final class ListsByGuards implements Lists {
  private static final int MAX_PAGES = 256;
  private static final long MAX_BYTES = 8 << 20;

  private final PreparedLists prepared = new PreparedLists(MAX_PAGES, MAX_BYTES);
  private final OnDemand<ListKind, GuardedList> lists;

  ListsByGuards(ServerDescription server, Gate gate, ListOptions options, byte[] resultMeta) {
    lists =
        new OnDemand<>(
            kind ->
                new GuardedList(
                    Definition.of(server, kind),
                    gate,
                    (all, revision) ->
                        new Definitions(kind, all, revision, options, true, resultMeta)));
  }

  @Override
  public Optional<ByteBuffer> page(ListKind kind, int page, Revision revision, Caller caller) {
    GuardedList list = lists.get(kind);
    var shown = list.shownTo(caller);
    return prepared.get(
        new PreparedLists.Key(kind, page, revision, shown), () -> list.page(shown, page, revision));
  }
}
