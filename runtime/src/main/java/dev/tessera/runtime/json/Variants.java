package dev.tessera.runtime.json;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/** Finds out which variant of a sealed interface an object is, before any of it is read. */
final class Variants {
  private Variants() {}

  /**
   * The value of the discriminator if it is a known one; or else null, with a note of what is
   * wrong.
   *
   * @param in the reader, at the object
   * @param ahead the tokens of the object, read for this alone
   */
  static @Nullable String find(JsonReader in, Tokens ahead, String member, List<String> known) {
    if (!moveTo(ahead, member)) {
      in.noteMember(member, "is required, but missing; it is one of " + words(known));
      return null;
    }
    if (ahead.current() == JsonToken.VALUE_STRING && known.contains(ahead.text())) {
      return ahead.text();
    }
    in.noteMember(member, "expected one of " + words(known) + ", but got " + Snippet.of(ahead));
    return null;
  }

  private static String words(List<String> known) {
    return String.join(", ", known);
  }

  private static boolean moveTo(Tokens ahead, String member) {
    while (ahead.next() != JsonToken.END_OBJECT) {
      boolean found = ahead.name().equals(member);
      ahead.next();
      if (found) {
        return true;
      }
      ahead.skip();
    }
    return false;
  }
}
