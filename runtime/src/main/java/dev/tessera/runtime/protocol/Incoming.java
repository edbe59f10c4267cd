package dev.tessera.runtime.protocol;

import dev.tessera.runtime.json.Json;
import dev.tessera.runtime.json.JsonException;
import dev.tessera.runtime.json.JsonReader;
import dev.tessera.runtime.protocol.message.InvalidMessageException;
import dev.tessera.runtime.protocol.message.Message;
import dev.tessera.runtime.protocol.message.MessageReader;
import dev.tessera.runtime.protocol.message.Outcome;
import java.util.function.Function;

/** Reads what came in, whatever brought it, and answers what is no message. */
final class Incoming {
  private Incoming() {}

  /**
   * Reads a text from outside.
   *
   * @param batch takes an array, and reads it to the end of the text
   * @param single takes a message
   */
  static Outcome receive(
      byte[] text, Function<JsonReader, Outcome> batch, Function<Message, Outcome> single) {
    try {
      JsonReader in = Json.readerOfUntrusted(text);
      if (in.isArray()) {
        return batch.apply(in);
      }
      return single(in, single);
    } catch (JsonException e) {
      return Refusals.parseError(e);
    }
  }

  /** What is no JSON to its end is no message either, good or bad. */
  private static Outcome single(JsonReader in, Function<Message, Outcome> receiver) {
    try {
      Message message = MessageReader.read(in);
      in.end();
      return receiver.apply(message);
    } catch (InvalidMessageException e) {
      in.end();
      return e.answer();
    }
  }
}
