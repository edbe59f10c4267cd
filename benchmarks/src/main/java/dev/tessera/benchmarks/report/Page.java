package dev.tessera.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A page whose parts between markers are written by benchmarks, and the rest by people: {@code <!--
 * http -->} begins the part of the benchmark {@code http}, {@code <!-- /http -->} ends it.
 */
public final class Page {
  private final Path file;

  /** The page in this file. */
  public Page(Path file) {
    this.file = file;
  }

  /** Replaces one part. */
  public void write(String part, String text) throws IOException {
    Files.writeString(file, replaced(Files.readString(file), part, text));
  }

  static String replaced(String page, String part, String text) {
    String begin = "<!-- " + part + " -->\n";
    String end = "<!-- /" + part + " -->";
    int from = page.indexOf(begin);
    int to = page.indexOf(end);
    if (from < 0 || to < from) {
      throw new IllegalArgumentException("The page has no part \"" + part + "\"");
    }
    return page.substring(0, from + begin.length()) + "\n" + text + "\n" + page.substring(to);
  }
}
