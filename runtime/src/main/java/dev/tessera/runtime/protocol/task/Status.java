package dev.tessera.runtime.protocol.task;

import java.util.Locale;

/** How far a task has come. */
enum Status {
  /** Its tool is at work. */
  WORKING,
  /** Its tool waits for an answer of the client's. */
  INPUT_REQUIRED,
  /** There is a result, the tool's error included. */
  COMPLETED,
  /** There is an error of the protocol. */
  FAILED,
  /** It was cancelled before it had ended. */
  CANCELLED;

  private final String text = name().toLowerCase(Locale.ROOT);

  /** The word on the wire. */
  String text() {
    return text;
  }
}
