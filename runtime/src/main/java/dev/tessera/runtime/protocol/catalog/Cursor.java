package dev.tessera.runtime.protocol.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tessera.runtime.json.RawJson;
import java.util.Base64;
import java.util.OptionalInt;

/**
 * Where the next page starts, in the words that a client sends back (MCP 2026-07-28, Pagination). A
 * cursor says which list and which page it is of, and nothing that another caller sees; the server
 * remembers none, and every process of a server reads those of all others.
 */
final class Cursor {
  private static final int MAX_LENGTH = 64;
  private static final int MAX_DIGITS = 6;
  private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

  private Cursor() {}

  /** The cursor of a page; the first, which needs none, is 0. */
  static String of(ListKind kind, int page) {
    return ENCODER.encodeToString((start(kind) + page).getBytes(UTF_8));
  }

  /** The page of a cursor, whatever the client has sent; empty if it was never given out. */
  static OptionalInt page(ListKind kind, RawJson cursor) {
    if (cursor.length() > MAX_LENGTH || cursor.bytes()[cursor.offset()] != '"') {
      return OptionalInt.empty();
    }
    String text = cursor.reader().readText();
    String decoded = decoded(text);
    String digits = decoded.startsWith(start(kind)) ? decoded.substring(start(kind).length()) : "";
    if (!digits.matches("[1-9][0-9]{0," + (MAX_DIGITS - 1) + "}")) {
      return OptionalInt.empty();
    }
    int page = Integer.parseInt(digits);
    return of(kind, page).equals(text) ? OptionalInt.of(page) : OptionalInt.empty();
  }

  private static String start(ListKind kind) {
    return kind.member() + "/";
  }

  private static String decoded(String text) {
    try {
      return new String(Base64.getUrlDecoder().decode(text), UTF_8);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }
}
