package dev.tessera.runtime.json;

import org.jspecify.annotations.Nullable;

/** An object or array that a {@link JsonReader} is inside of. */
final class Frame {
  final @Nullable Frame parent;
  final boolean array;

  /** The members an object may have; null for arrays and maps. */
  final @Nullable Members members;

  /** Whether the value was of another type: the frame has nothing to read. */
  final boolean rejected;

  /** How many frames there are, with this one. */
  final int depth;

  private final long[] seen;

  private Frame(
      @Nullable Frame parent, boolean array, @Nullable Members members, boolean rejected) {
    this.parent = parent;
    this.array = array;
    this.members = members;
    this.rejected = rejected;
    depth = parent == null ? 1 : parent.depth + 1;
    seen = new long[members == null ? 0 : (members.size() + 63) >> 6];
  }

  static Frame object(@Nullable Frame parent, Members members) {
    return new Frame(parent, false, members, false);
  }

  static Frame map(@Nullable Frame parent) {
    return new Frame(parent, false, null, false);
  }

  static Frame array(@Nullable Frame parent) {
    return new Frame(parent, true, null, false);
  }

  static Frame rejected(@Nullable Frame parent) {
    return new Frame(parent, false, null, true);
  }

  /** Notes a member; false if it was there before. */
  boolean see(int index) {
    long bit = 1L << index;
    boolean first = (seen[index >> 6] & bit) == 0;
    seen[index >> 6] |= bit;
    return first;
  }

  boolean saw(int index) {
    return (seen[index >> 6] & (1L << index)) != 0;
  }
}
