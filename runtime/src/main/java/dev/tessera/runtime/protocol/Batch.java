package dev.tessera.runtime.protocol;

import dev.tessera.runtime.json.JsonReader;
import dev.tessera.runtime.protocol.message.ErrorCode;
import dev.tessera.runtime.protocol.message.InvalidMessageException;
import dev.tessera.runtime.protocol.message.Message;
import dev.tessera.runtime.protocol.message.MessageReader;
import dev.tessera.runtime.protocol.message.Outcome;
import dev.tessera.runtime.protocol.message.Responder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

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
    List<Supplier<Outcome>> elements = new ArrayList<>();
    for (in.array(); in.next(); ) {
      if (elements.size() == MAX_MESSAGES) {
        return Refusals.invalid("A batch has at most " + MAX_MESSAGES + " messages");
      }
      elements.add(element(in, receiver));
    }
    in.end();
    if (elements.isEmpty()) {
      return Refusals.invalid("A batch has at least one message");
    }
    // Only now, as what is no batch to its end must neither start nor cancel anything.
    List<Outcome> outcomes = elements.stream().map(Supplier::get).toList();
    // One that needs a token needs it for the whole request, of which nothing has run yet.
    Optional<Outcome> unauthenticated =
        outcomes.stream().filter(Outcome.Unauthenticated.class::isInstance).findFirst();
    if (unauthenticated.isPresent()) {
      return unauthenticated.get();
    }
    boolean silent = outcomes.stream().allMatch(Outcome.Accepted.class::isInstance);
    return silent ? new Outcome.Accepted() : new Batch(outcomes);
  }

  private static Supplier<Outcome> element(JsonReader in, Function<Message, Outcome> receiver) {
    try {
      Message message = MessageReader.read(in);
      return () -> outcome(message, receiver);
    } catch (InvalidMessageException e) {
      return e::answer;
    }
  }

  private static Outcome outcome(Message message, Function<Message, Outcome> receiver) {
    Outcome outcome =
        message.method().equals("initialize")
            ? message.error(200, ErrorCode.INVALID_REQUEST, "\"initialize\" comes alone")
            : receiver.apply(message);
    // Only requests are answered, whatever is wrong with others (JSON-RPC 2.0, Notification).
    return message.kind() == Message.Kind.REQUEST ? outcome : new Outcome.Accepted();
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
  public List<Denied> denied() {
    return outcomes.stream().filter(Denied.class::isInstance).map(Denied.class::cast).toList();
  }

  @Override
  public boolean streams() {
    return outcomes.stream()
        .anyMatch(outcome -> outcome instanceof Outcome.Call call && call.streams());
  }

  @Override
  public boolean waitsForClient() {
    return outcomes.stream()
        .anyMatch(outcome -> outcome instanceof Outcome.Call call && call.waitsForClient());
  }

  @Override
  public void run(Responder responder) {
    new BatchRun(outcomes, responder).proceed();
  }

  @Override
  public Answer busy() {
    for (Outcome outcome : outcomes) {
      if (outcome instanceof Outcome.Call call) {
        call.busy();
      }
    }
    return Refusals.busy();
  }

  @Override
  public void cancel() {
    for (Outcome outcome : outcomes) {
      if (outcome instanceof Outcome.Call call) {
        call.cancel();
      }
    }
  }

  /** No revision with batches has it so. */
  @Override
  public boolean endsWithItsConnection() {
    return false;
  }
}
