package dev.tessera.runtime.interaction;

import java.util.Optional;

/**
 * How much a log message matters, least first (RFC 5424 section 6.2.1; MCP 2026-07-28, Logging).
 */
public enum LogLevel {
  /** Details for whoever looks for a mistake. */
  DEBUG("debug"),
  /** What goes on. */
  INFO("info"),
  /** Usual, but worth a note. */
  NOTICE("notice"),
  /** Something may be wrong. */
  WARNING("warning"),
  /** Something has failed. */
  ERROR("error"),
  /** A part of the system does not work. */
  CRITICAL("critical"),
  /** Somebody must act at once. */
  ALERT("alert"),
  /** Nothing works. */
  EMERGENCY("emergency");

  private final String text;

  LogLevel(String text) {
    this.text = text;
  }

  /** The level of this name on the wire. */
  public static Optional<LogLevel> of(String text) {
    for (LogLevel level : values()) {
      if (level.text.equals(text)) {
        return Optional.of(level);
      }
    }
    return Optional.empty();
  }

  /** The name on the wire. */
  public String text() {
    return text;
  }
}
