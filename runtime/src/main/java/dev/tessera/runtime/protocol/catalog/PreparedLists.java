package dev.tessera.runtime.protocol.catalog;

import dev.tessera.runtime.protocol.message.Revision;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Pages of lists that were put together before, bounded in number and bytes: the oldest goes first,
 * and what does not fit is put together again.
 *
 * <p>Thread-safe; looking up takes no lock.
 */
final class PreparedLists {

  /**
   * What a page of a list depends on.
   *
   * @param kind what it lists
   * @param page its number, from 0 on
   * @param revision whose form it has
   * @param shown the guards of what is in it; not to be changed
   */
  record Key(ListKind kind, int page, Revision revision, BitSet shown) {}

  private final int maxLists;
  private final long maxBytes;
  private final Map<Key, ByteBuffer> lists = new ConcurrentHashMap<>();
  private final Queue<Key> oldestFirst = new ArrayDeque<>();
  private long bytes;

  PreparedLists(int maxLists, long maxBytes) {
    this.maxLists = maxLists;
    this.maxBytes = maxBytes;
  }

  /** The page of this key, made now if it is not there; empty if nothing can be made. */
  Optional<ByteBuffer> get(Key key, Supplier<Optional<ByteBuffer>> maker) {
    ByteBuffer known = lists.get(key);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<ByteBuffer> made = maker.get();
    made.ifPresent(page -> keep(key, page));
    return made;
  }

  private synchronized void keep(Key key, ByteBuffer list) {
    if (list.remaining() > maxBytes || lists.putIfAbsent(key, list) != null) {
      return;
    }
    oldestFirst.add(key);
    bytes += list.remaining();
    while (oldestFirst.size() > maxLists || bytes > maxBytes) {
      bytes -= Objects.requireNonNull(lists.remove(oldestFirst.remove())).remaining();
    }
  }

  /** How many lists there are. */
  int size() {
    return lists.size();
  }

  /** How many bytes they have together. */
  synchronized long bytes() {
    return bytes;
  }
}
