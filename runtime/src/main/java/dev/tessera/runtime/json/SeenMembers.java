package dev.tessera.runtime.json;

import org.jspecify.annotations.Nullable;

/** Which members have come, of an object that may have only some. */
final class SeenMembers {
  private static final long[] NONE = {};

  final Members members;
  private final @Nullable String tag;
  private boolean tagSeen;

  /** A bit for each of the first 64 members. */
  private long first;

  /** A bit for each of the others. */
  private final long[] others;

  /**
   * @param tag the member that has been read before, because it says what the object is
   */
  SeenMembers(Members members, @Nullable String tag) {
    this.members = members;
    this.tag = tag;
    others = members.size() <= Long.SIZE ? NONE : new long[(members.size() - 1) / Long.SIZE];
  }

  boolean isTag(String name) {
    return name.equals(tag);
  }

  /** Notes the tag; false if it was there before. */
  boolean seeTag() {
    boolean isNew = !tagSeen;
    tagSeen = true;
    return isNew;
  }

  /** The names of the members, for people. */
  String known() {
    return tag == null ? members.toString() : members.size() == 0 ? tag : tag + ", " + members;
  }

  /** Notes a member; false if it was there before. */
  boolean see(int index) {
    boolean isNew = !saw(index);
    if (index < Long.SIZE) {
      first |= bit(index);
    } else {
      others[index / Long.SIZE - 1] |= bit(index);
    }
    return isNew;
  }

  boolean saw(int index) {
    long seen = index < Long.SIZE ? first : others[index / Long.SIZE - 1];
    return (seen & bit(index)) != 0;
  }

  private static long bit(int index) {
    return 1L << (index % Long.SIZE);
  }
}
