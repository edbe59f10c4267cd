package dev.tessera.runtime.protocol;

import dev.tessera.runtime.json.JsonReader;
import dev.tessera.runtime.json.JsonWriter;
import dev.tessera.runtime.protocol.message.ErrorCode;
import dev.tessera.runtime.protocol.message.InvalidMessageException;
import dev.tessera.runtime.protocol.message.Message;
import dev.tessera.runtime.protocol.message.MessageReader;
import dev.tessera.runtime.protocol.message.Outcome;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/**
 * Several messages in one array, which revision 2025-03-26 demands of servers (MCP 2025-03-26,
 * Overview, Batching). Each is checked and guarded as if it came alone; they run one after another.
 */
final class Batch implements Outcome.Call {
  /** More calls than this come in several requests. */
  private static final int MAX_MESSAGES = 50;

  private final List<Outcome> outcomes;

  private Batch(List<Outcome> outcomes) {
    this.outcomes = outcomes;
  }

  /** Reads the array that the reader is at, to the end of the text. */
  static Outcome read(JsonReader in, Function<Message, Outcome> receiver) {
    List<Outcome> outcomes = new ArrayList<>();
    for (in.array(); in.next(); ) {
      if (outcomes.size() == MAX_MESSAGES) {
        return Refusals.invalid("A batch has at most " + MAX_MESSAGES + " messages");
      }
      outcomes.add(element(in, receiver));
    }
    in.end();
    if (outcomes.isEmpty()) {
      return Refusals.invalid("A batch has at least one message");
    }
    // One that needs a token needs it for the whole request, of which nothing has run yet.
    Optional<Outcome> unauthenticated =
        outcomes.stream().filter(Outcome.Unauthenticated.class::isInstance).findFirst();
    if (unauthenticated.isPresent()) {
      return unauthenticated.get();
    }
    boolean silent = outcomes.stream().allMatch(Outcome.Accepted.class::isInstance);
    return silent ? new Outcome.Accepted() : new Batch(outcomes);
  }

  private static Outcome element(JsonReader in, Function<Message, Outcome> receiver) {
    try {
      Message message = MessageReader.read(in);
      return message.method().equals("initialize")
          ? message.error(200, ErrorCode.INVALID_REQUEST, "\"initialize\" comes alone")
          : receiver.apply(message);
    } catch (InvalidMessageException e) {
      return e.answer();
    }
  }

  @Override
  public boolean blocking() {
    return outcomes.stream()
        .anyMatch(outcome -> outcome instanceof Outcome.Call call && call.blocking());
  }

  @Override
  public int calls() {
    return (int) outcomes.stream().filter(Outcome.Call.class::isInstance).count();
  }

  @Override
  public Reply run() {
    JsonWriter out = new JsonWriter();
    return run(outcomes.iterator(), out.beginArray());
  }

  /** Runs what is left; a call whose answer comes later goes on with the rest from there. */
  private static Reply run(Iterator<Outcome> rest, JsonWriter out) {
    while (rest.hasNext()) {
      Outcome outcome = rest.next();
      if (outcome instanceof Answer answer) {
        write(out, answer.body());
      } else if (outcome instanceof Denied denied) {
        write(out, denied.body());
      } else if (outcome instanceof Outcome.Call call) {
        Reply reply = call.run();
        if (reply instanceof Later later) {
          return new Later(later.stage().thenCompose(answer -> after(answer, rest, out)));
        }
        write(out, ((Answer) reply).body());
      }
    }
    return new Answer(200, out.endArray().view());
  }

  private static CompletionStage<Answer> after(
      Answer answer, Iterator<Outcome> rest, JsonWriter out) {
    write(out, answer.body());
    return run(rest, out).stage();
  }

  private static void write(JsonWriter out, ByteBuffer body) {
    byte[] bytes = new byte[body.remaining()];
    body.get(bytes);
    out.rawValue(bytes);
  }
}
