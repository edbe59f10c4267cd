package dev.tessera.runtime.input;

import dev.tessera.runtime.input.Elicited.Action;
import dev.tessera.runtime.json.JsonReader;
import dev.tessera.runtime.json.RawJson;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the result of {@code elicitation/create}.
 *
 * @param content reads what the user has entered, which may be nothing: an empty object then
 */
record ElicitedReader<T>(AnswerReader<T> content) implements AnswerReader<Elicited<T>> {
  private static final RawJson NOTHING =
      new RawJson("{}".getBytes(StandardCharsets.US_ASCII), 0, 2);

  @Override
  public Elicited<T> read(RawJson answer) throws InvalidAnswerException {
    if (!answer.isObject()) {
      throw new InvalidAnswerException("must be an object");
    }
    JsonReader in = answer.reader();
    String action = null;
    RawJson entered = NOTHING;
    for (in.map(); in.next(); ) {
      switch (in.member()) {
        case "action" -> action = in.readString();
        case "content" -> entered = in.readNull() ? skipped(in) : in.readRaw();
        default -> in.skip();
      }
    }
    Action done = action(action);
    return done == Action.ACCEPT
        ? new Elicited<>(done, Optional.of(content.read(entered)))
        : new Elicited<>(done, Optional.empty());
  }

  private static RawJson skipped(JsonReader in) {
    in.skip();
    return NOTHING;
  }

  private static Action action(@Nullable String text) throws InvalidAnswerException {
    if ("accept".equals(text)) {
      return Action.ACCEPT;
    }
    if ("decline".equals(text)) {
      return Action.DECLINE;
    }
    if ("cancel".equals(text)) {
      return Action.CANCEL;
    }
    throw new InvalidAnswerException("/action: must be one of accept, decline, cancel");
  }
}
