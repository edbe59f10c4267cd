package dev.tessera.runtime.input;

import dev.tessera.runtime.json.RawJson;

/** Makes a value of what a client has sent. */
@FunctionalInterface
public interface AnswerReader<T> {
  /**
   * Reads it.
   *
   * @throws InvalidAnswerException if it is not of the form that was asked for
   */
  T read(RawJson answer) throws InvalidAnswerException;
}
