package dev.tessera.runtime.json;

import org.jspecify.annotations.Nullable;

/** Which members have come, of an object that may have only some. */
final class SeenMembers {
  final Members members;
  private final @Nullable String tag;
  private boolean tagSeen;
  private final long[] seen;

  /**
   * @param tag the member that has been read before, because it says what the object is
   */
  SeenMembers(Members members, @Nullable String tag) {
    this.members = members;
    this.tag = tag;
    seen = new long[(members.size() + 63) >> 6];
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
  String known() {
    return tag == null ? members.toString() : members.size() == 0 ? tag : tag + ", " + members;
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
