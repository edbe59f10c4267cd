package dev.tessera.runtime.http;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Tells the log which header value was refused: without it, a wrong setting is hard to find. */
final class RefusalLog {
  private static final Logger LOGGER = System.getLogger("dev.tessera.http");
  private static final int SHOWN = 100;

  private RefusalLog() {}

  static void refused(String header, String value) {
    LOGGER.log(Level.INFO, () -> "Refused " + header + " \"" + printable(value) + "\"");
  }

  /** The value comes from outside: bounded, and without anything that could forge a line. */
  private static String printable(String value) {
    String shown = value.length() > SHOWN ? value.substring(0, SHOWN) + "..." : value;
    StringBuilder text = new StringBuilder(shown.length());
    shown.chars().forEach(c -> text.append(c < ' ' || c > '~' || c == '"' ? '?' : (char) c));
    return text.toString();
  }
}
