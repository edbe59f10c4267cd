package dev.tessera.runtime.json;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An object or array that {@link Tokens} are inside of. */
final class Level {
  /** So many names are compared one by one. */
  private static final int FEW = 8;

  private static final String[] NONE = {};

  final @Nullable Level outer;
  final boolean array;

  /** Which of an object's members have come, if a {@link JsonReader} knows what it may have. */
  @Nullable SeenMembers seen;

  /** How many elements or names have come. */
  private int count;

  private @Nullable String name;
  private String[] few = NONE;
  private @Nullable Set<String> many;

  Level(@Nullable Level outer, boolean array) {
    this.outer = outer;
    this.array = array;
  }

  /** Goes to the next element of the array. */
  void nextElement() {
    count++;
  }

  /** Goes to a member of the object. */
  void nextMember(String member) {
    name = member;
  }

  /** The name of the member that the tokens are at. */
  String name() {
    if (name == null) {
      throw new IllegalStateException("A name is asked for outside of members");
    }
    return name;
  }

  /** Notes the name of a member; false if it was there before. */
  boolean add(String member) {
    if (many != null) {
      return many.add(member);
    }
    for (int i = 0; i < count; i++) {
      if (few[i].equals(member)) {
        return false;
      }
    }
    if (count == FEW) {
      many = new HashSet<>(List.of(few));
      return many.add(member);
    }
    if (count == few.length) {
      few = Arrays.copyOf(few, Math.max(FEW / 2, 2 * count));
    }
    few[count++] = member;
    return true;
  }

  /** Adds where the tokens are in it, and it in others, to a JSON pointer (RFC 6901). */
  void appendTo(StringBuilder pointer) {
    if (outer != null) {
      outer.appendTo(pointer);
    }
    if (array && count > 0) {
      pointer.append('/').append(count - 1);
    } else if (name != null) {
      pointer.append('/').append(escaped(name));
    }
  }

  /** A name as it stands in a JSON pointer. */
  static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }
}
