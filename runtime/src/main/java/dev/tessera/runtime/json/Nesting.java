package dev.tessera.runtime.json;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The way of a {@link JsonReader} into objects and arrays, through their members, and out. */
final class Nesting {
  private final Cursor cursor;
  private final Tokens tokens;

  /** How many objects and arrays have been entered and not left. */
  private int depth;

  /** Whether what was entered last is of another type: there is nothing to read in it. */
  private boolean rejected;

  /** The discriminator in the object that is entered next. */
  private @Nullable String tag;

  Nesting(Cursor cursor) {
    this.cursor = cursor;
    tokens = cursor.tokens;
  }

  void enterObject(Members members) {
    SeenMembers seen = new SeenMembers(members, tag);
    tag = null;
    if (depth == Json.MAX_VALUE_DEPTH && tokens.current() == Token.START_OBJECT) {
      // A decoder calls itself for a type inside of itself: this is what bounds its stack.
      cursor.note("is more than " + Json.MAX_VALUE_DEPTH + " levels of objects and arrays deep");
      tokens.skip();
      rejected = true;
      return;
    }
    enter(Token.START_OBJECT, "an object", seen);
  }

  void enterMap() {
    enter(Token.START_OBJECT, "an object", null);
  }

  void enterArray() {
    enter(Token.START_ARRAY, "an array", null);
  }

  private void enter(Token start, String expected, @Nullable SeenMembers seen) {
    if (tokens.current() != start) {
      cursor.reject(expected);
      rejected = true;
      return;
    }
    depth++;
    level().seen = seen;
  }

  /** The value of the discriminator in the object that comes next; null if that does not fit. */
  @Nullable String variant(String discriminator, String... known) {
    if (tokens.current() != Token.START_OBJECT) {
      cursor.reject("an object");
      return null;
    }
    String found = Variants.find(cursor, discriminator, List.of(known));
    if (found == null) {
      tokens.skip();
      cursor.accepted = false;
      return null;
    }
    tag = discriminator;
    return found;
  }

  /** Goes to the next member or element of what was entered last, or leaves it. */
  boolean next() {
    if (rejected) {
      rejected = false;
      cursor.accepted = false;
      return false;
    }
    Level current = level();
    cursor.accepted = true;
    while (isInside(tokens.next())) {
      if (current.array) {
        return true;
      }
      tokens.next();
      if (current.seen == null || isReadable(current.seen)) {
        return true;
      }
      tokens.skip();
    }
    if (current.seen != null) {
      noteMissing(current.seen);
    }
    depth--;
    return false;
  }

  private static boolean isInside(Token token) {
    return token != Token.END_OBJECT && token != Token.END_ARRAY;
  }

  /** What was entered last. */
  private Level level() {
    Level level = tokens.level();
    if (depth == 0 || level == null) {
      throw new IllegalStateException("next() without object(), map() or array()");
    }
    return level;
  }

  private boolean isReadable(SeenMembers seen) {
    if (seen.isTag(tokens.name())) {
      if (!seen.seeTag()) {
        cursor.note("is there more than once");
      }
      return false;
    }
    int index = seen.members.indexOf(tokens.name());
    if (index < 0) {
      String known = seen.known();
      cursor.note("is not known" + (known.isEmpty() ? "" : "; known are: " + known));
      return false;
    }
    if (!seen.see(index)) {
      cursor.note("is there more than once");
      return false;
    }
    return true;
  }

  private void noteMissing(SeenMembers left) {
    Members members = left.members;
    for (int i = 0; i < members.required(); i++) {
      if (!left.saw(i)) {
        cursor.noteMember(members.name(i), "is required, but missing");
      }
    }
  }
}
