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

  private final @Nullable String tag;
  private boolean tagSeen;
  private final long[] seen;

  private Frame(
      @Nullable Frame parent,
      boolean array,
      @Nullable Members members,
      @Nullable String tag,
      boolean rejected) {
    this.parent = parent;
    this.array = array;
    this.members = members;
    this.tag = tag;
    this.rejected = rejected;
    depth = parent == null ? 1 : parent.depth + 1;
    seen = new long[members == null ? 0 : (members.size() + 63) >> 6];
  }

  /**
   * An object.
   *
   * @param tag the member that has been read before, because it says what the object is
   */
  static Frame object(@Nullable Frame parent, Members members, @Nullable String tag) {
    return new Frame(parent, false, members, tag, false);
  }

  static Frame map(@Nullable Frame parent) {
    return new Frame(parent, false, null, null, false);
  }

  static Frame array(@Nullable Frame parent) {
    return new Frame(parent, true, null, null, false);
  }

  static Frame rejected(@Nullable Frame parent) {
    return new Frame(parent, false, null, null, true);
  }

  boolean isTag(String name) {
    return name.equals(tag);
  }

  /** Notes the tag; false if it was there before. */
  boolean seeTag() {
    boolean first = !tagSeen;
    tagSeen = true;
    return first;
  }

  /** The names of the members, for people. */
  String known(Members of) {
    return tag == null ? of.toString() : of.size() == 0 ? tag : tag + ", " + of;
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
