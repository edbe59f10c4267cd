package dev.tessera.runtime.doctor;

import java.io.PrintStream;

/** Prints one line for each check and remembers whether any failed. */
final class Findings {
  private final PrintStream out;
  private boolean failed;

  Findings(PrintStream out) {
    this.out = out;
  }

  void ok(String check, String text) {
    line("ok  ", check, text);
  }

  void warn(String check, String text) {
    line("warn", check, text);
  }

  void fail(String check, String text) {
    failed = true;
    line("FAIL", check, text);
  }

  boolean failed() {
    return failed;
  }

  private void line(String verdict, String check, String text) {
    out.println(verdict + "  " + check + ": " + text);
  }
}
