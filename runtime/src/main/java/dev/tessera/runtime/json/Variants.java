package dev.tessera.runtime.json;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds out which variant of a sealed interface an object is, before any of it is read. */
final class Variants {
  private Variants() {}

  /**
   * The value of the discriminator if it is a known one; or else null, with a note of what is
   * wrong.
   *
   * @param cursor at the object
   */
  static @Nullable String find(Cursor cursor, String member, List<String> known) {
    byte[] text = cursor.text();
    MemberScan scan = cursor.scan();
    int value = scan.find(cursor.start(), member);
    if (value < 0) {
      cursor.noteMember(
          member, "is required, but missing; it is one of " + String.join(", ", known));
      return null;
    }
    if (text[value] == '"') {
      String found = scan.string(value);
      if (known.contains(found)) {
        return found;
      }
    }
    String came = Snippet.of(Json.tokensOfSeen(text, value, scan.end(value) - value));
    cursor.noteMember(member, "expected one of " + String.join(", ", known) + ", but got " + came);
    return null;
  }
}
