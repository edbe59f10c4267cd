package dev.tessera.runtime.json;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/** The way of a {@link JsonReader} into objects and arrays, through their members, and out. */
final class Nesting {
  private final Cursor cursor;
  private final Tokens tokens;
  private @Nullable Frame frame;

  /** The discriminator in the object that is entered next. */
  private @Nullable String tag;

  Nesting(Cursor cursor) {
    this.cursor = cursor;
    tokens = cursor.tokens;
  }

  void enterObject(Members members) {
    Frame entered = Frame.object(frame, members, tag);
    tag = null;
    if (entered.depth > Json.MAX_VALUE_DEPTH && tokens.current() == JsonToken.START_OBJECT) {
      // A decoder calls itself for a type inside of itself: this is what bounds its stack.
      cursor.note("is more than " + Json.MAX_VALUE_DEPTH + " levels of objects and arrays deep");
      tokens.skip();
      frame = Frame.rejected(entered.parent);
      return;
    }
    enter(JsonToken.START_OBJECT, "an object", entered);
  }

  void enterMap() {
    enter(JsonToken.START_OBJECT, "an object", Frame.map(frame));
  }

  void enterArray() {
    enter(JsonToken.START_ARRAY, "an array", Frame.array(frame));
  }

  private void enter(JsonToken start, String expected, Frame entered) {
    if (tokens.current() != start) {
      cursor.reject(expected);
      frame = Frame.rejected(entered.parent);
    } else {
      frame = entered;
    }
  }

  /** The value of the discriminator in the object that comes next; null if that does not fit. */
  @Nullable String variant(String discriminator, String... known) {
    if (tokens.current() != JsonToken.START_OBJECT) {
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
    Frame current = current();
    if (current.rejected) {
      frame = current.parent;
      cursor.accepted = false;
      return false;
    }
    cursor.accepted = true;
    for (JsonToken token = tokens.next(); !token.isStructEnd(); token = tokens.next()) {
      if (current.array) {
        return true;
      }
      tokens.next();
      if (current.members == null || isReadable(current, current.members)) {
        return true;
      }
      tokens.skip();
    }
    noteMissing(current);
    frame = current.parent;
    return false;
  }

  private Frame current() {
    if (frame == null) {
      throw new IllegalStateException("next() without object(), map() or array()");
    }
    return frame;
  }

  private boolean isReadable(Frame current, Members members) {
    if (current.isTag(tokens.name())) {
      if (!current.seeTag()) {
        cursor.note("is there more than once");
      }
      return false;
    }
    int index = members.indexOf(tokens.name());
    if (index < 0) {
      String known = current.known(members);
      cursor.note("is not known" + (known.isEmpty() ? "" : "; known are: " + known));
      return false;
    }
    if (!current.see(index)) {
      cursor.note("is there more than once");
      return false;
    }
    return true;
  }

  private void noteMissing(Frame left) {
    if (left.members == null) {
      return;
    }
    for (int i = 0; i < left.members.required(); i++) {
      if (!left.saw(i)) {
        cursor.noteMember(left.members.name(i), "is required, but missing");
      }
    }
  }
}
