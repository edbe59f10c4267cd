package dev.tessera.runtime.protocol.catalog;

import dev.tessera.runtime.json.JsonWriter;
import dev.tessera.runtime.protocol.message.Revision;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/** All definitions of a kind in the form of one revision, of which pages are put together. */
final class Definitions {
  /** A page ends before it has more, unless one definition alone has. */
  static final int MAX_PAGE_BYTES = 1 << 20;

  private static final int FRAME_SIZE = 512;

  private final ListKind kind;
  private final Revision revision;
  private final List<byte[]> definitions = new ArrayList<>();
  private final int pageSize;
  private final Caching caching;
  private final byte[] resultMeta;

  /**
   * @param dependsOnCaller whether another caller might get other pages; all of a list say the same
   *     of how they may be kept (MCP 2026-07-28, Caching, Interaction with Pagination)
   * @param resultMeta the {@code _meta} of results, a JSON object
   */
  Definitions(
      ListKind kind,
      List<Definition> all,
      Revision revision,
      ListOptions options,
      boolean dependsOnCaller,
      byte[] resultMeta) {
    this.kind = kind;
    this.revision = revision;
    for (Definition definition : all) {
      definitions.add(definition.json().apply(revision));
    }
    this.pageSize = options.pageSize();
    this.caching = new Caching(dependsOnCaller, options.timeToLive(kind.cacheable()));
    this.resultMeta = resultMeta;
  }

  /**
   * A page.
   *
   * @param shown which definitions there are, by their index
   * @param page its number, from 0 on
   * @return empty if there is no such page; the first is always there
   */
  Optional<ByteBuffer> page(IntPredicate shown, int page) {
    int start = 0;
    for (int i = 0; i < page; i++) {
      start = endOfPage(shown, start);
      if (start == definitions.size()) {
        return Optional.empty();
      }
    }
    int next = endOfPage(shown, start);
    boolean last = next == definitions.size();
    List<byte[]> shownHere = shown(shown, start, next);
    return Optional.of(
        write(shownHere, last ? Optional.empty() : Optional.of(Cursor.of(kind, page + 1))));
  }

  /** All pages of what everybody is shown. */
  List<ByteBuffer> pages() {
    List<ByteBuffer> pages = new ArrayList<>();
    for (Optional<ByteBuffer> page = page(i -> true, 0);
        page.isPresent();
        page = page(i -> true, pages.size())) {
      pages.add(outsideOfHeap(page.get()));
    }
    return List.copyOf(pages);
  }

  /** For what is kept for long: a socket is given it without another copy. */
  private static ByteBuffer outsideOfHeap(ByteBuffer page) {
    return ByteBuffer.allocateDirect(page.remaining()).put(page).flip().asReadOnlyBuffer();
  }

  /** Where the page that starts here ends: at the next one that is shown, or at the very end. */
  private int endOfPage(IntPredicate shown, int start) {
    int count = 0;
    long bytes = 0;
    for (int i = start; i < definitions.size(); i++) {
      if (shown.test(i)) {
        bytes += definitions.get(i).length;
        if (count == pageSize || (count > 0 && bytes > MAX_PAGE_BYTES)) {
          return i;
        }
        count++;
      }
    }
    return definitions.size();
  }

  private List<byte[]> shown(IntPredicate shown, int start, int end) {
    List<byte[]> list = new ArrayList<>();
    for (int i = start; i < end; i++) {
      if (shown.test(i)) {
        list.add(definitions.get(i));
      }
    }
    return list;
  }

  private ByteBuffer write(List<byte[]> page, Optional<String> nextCursor) {
    int size = FRAME_SIZE + resultMeta.length;
    for (byte[] definition : page) {
      size += definition.length + 1;
    }
    JsonWriter out = new JsonWriter(size).beginObject();
    if (revision.isModern()) {
      out.name("resultType").value("complete");
    }
    out.name(kind.member()).beginArray();
    for (byte[] definition : page) {
      out.rawValue(definition);
    }
    out.endArray();
    if (nextCursor.isPresent()) {
      out.name("nextCursor").value(nextCursor.get());
    }
    if (revision.isModern()) {
      caching.write(out);
      out.name("_meta").rawValue(resultMeta);
    }
    return out.endObject().view().asReadOnlyBuffer();
  }
}
