package dev.tessera.runtime.json;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a {@link JsonReader} is in its text, and what it found wrong so far. */
final class Cursor {
  /** More violations than this help nobody. */
  private static final int MAX_VIOLATIONS = 100;

  final Tokens tokens;
  private final byte[] text;
  private List<Violation> violations = List.of();
  private int violationCount;
  private @Nullable MemberScan scan;

  /** Whether the name of a member is read, and not its value. */
  boolean atName;

  /** Whether numbers and booleans stand in strings. */
  boolean inTexts;

  /** Whether the value that was read last is of the type that was asked for. */
  boolean accepted = true;

  /**
   * @param tokens at the value to read
   * @param text what the tokens come from
   */
  Cursor(Tokens tokens, byte[] text) {
    this.tokens = tokens;
    this.text = text;
  }

  List<Violation> violations() {
    return violations.isEmpty() ? List.of() : Collections.unmodifiableList(violations);
  }

  int violationCount() {
    return violationCount;
  }

  byte[] text() {
    return text;
  }

  /** What looks ahead in the text. */
  MemberScan scan() {
    if (scan == null) {
      scan = new MemberScan(text);
    }
    return scan;
  }

  /** Where the current value starts in the text. */
  int start() {
    return tokens.start();
  }

  /** Where the value that was read or passed over ends in the text. */
  int end() {
    return tokens.end();
  }

  /** Notes that the current value is not what was expected, and passes it over. */
  void reject(String expected) {
    note("expected " + expected + ", but got " + snippet());
    if (!atName) {
      tokens.skip();
    }
    accepted = false;
  }

  /** How the string or number that was read last is named to the model that sent it. */
  String snippet() {
    return atName ? Snippet.ofText(tokens.name()) : Snippet.of(tokens);
  }

  /** Notes what is wrong with the value that was read last. */
  void note(String problem) {
    add(new Violation(tokens.pointer(), atName ? "its name: " + problem : problem));
  }

  /** Notes what is wrong with a member of the current object. */
  void noteMember(String name, String problem) {
    add(new Violation(tokens.pointer() + "/" + Level.escaped(name), problem));
  }

  private void add(Violation violation) {
    violationCount++;
    if (violations.isEmpty()) {
      violations = new ArrayList<>();
    }
    if (violations.size() < MAX_VIOLATIONS) {
      violations.add(violation);
    }
  }
}
