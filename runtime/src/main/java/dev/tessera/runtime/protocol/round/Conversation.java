package dev.tessera.runtime.protocol.round;

import dev.tessera.runtime.input.AnswerReader;
import dev.tessera.runtime.input.InputRequest;
import dev.tessera.runtime.input.InvalidAnswerException;
import dev.tessera.runtime.input.Question;
import dev.tessera.runtime.input.UnansweredException;
import dev.tessera.runtime.json.JsonWriter;
import dev.tessera.runtime.json.RawJson;
import dev.tessera.runtime.protocol.message.Outcome;
import dev.tessera.runtime.tool.MissingCapabilityException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * A dialogue in which the operation waits for its answers, and so runs once. A question goes out as
 * soon as it is asked. An answer that is there is given to whoever asks the same again under the
 * same name, as where the operation runs again.
 *
 * <p>Whoever cancels the call interrupts the thread that waits; {@link #end} ends all waiting, on
 * whatever thread.
 */
public final class Conversation implements Dialogue {
  private final Correspondent correspondent;
  private final Duration timeLimit;
  private final QuestionKeys keys = new QuestionKeys(new Kept());
  private final Map<String, Sent> sent = new HashMap<>();
  private @Nullable RawJson own;
  private boolean ended;

  /**
   * A question on its way.
   *
   * @param deadline when its time is over, by {@code System.nanoTime()}
   */
  private record Sent(CompletableFuture<RawJson> answer, long deadline) {}

  /**
   * @param correspondent takes the questions to the client
   * @param timeLimit how long an answer may take
   */
  public Conversation(Correspondent correspondent, Duration timeLimit) {
    this.correspondent = correspondent;
    this.timeLimit = timeLimit;
  }

  @Override
  public boolean supports(String capability) {
    return correspondent.supports(capability);
  }

  @Override
  public synchronized <T> Question<T> ask(
      String name, InputRequest question, AnswerReader<T> reader) {
    if (!supports(question.capability())) {
      throw new MissingCapabilityException(question.capability());
    }
    if (ended) {
      throw over();
    }
    String key = keys.of(name, question);
    Sent on = sent.computeIfAbsent(key, absent -> send(key, question, reader));
    return () -> answer(key, on, reader);
  }

  private Sent send(String key, InputRequest question, AnswerReader<?> reader) {
    long deadline = System.nanoTime() + timeLimit.toNanos();
    return new Sent(correspondent.ask(key, question, reader), deadline);
  }

  private <T> T answer(String key, Sent question, AnswerReader<T> reader) {
    try {
      return read(await(question), reader);
    } catch (UnansweredException e) {
      forget(key, question);
      throw e;
    }
  }

  /** Whoever asks the same once more asks anew. */
  private synchronized void forget(String key, Sent question) {
    sent.remove(key, question);
  }

  private static RawJson await(Sent question) {
    try {
      return question.answer.get(question.deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      UnansweredException late = new UnansweredException("The client has not answered in time.");
      question.answer.completeExceptionally(late);
      throw late;
    } catch (CancellationException e) {
      throw over();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw over();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof UnansweredException unanswered) {
        throw unanswered;
      }
      throw new IllegalStateException("The client could not be asked", e.getCause());
    }
  }

  private static <T> T read(RawJson answer, AnswerReader<T> reader) {
    try {
      return reader.read(answer);
    } catch (InvalidAnswerException e) {
      throw new UnansweredException(
          "The client's answer does not fit the question: " + e.getMessage());
    }
  }

  private static CancellationException over() {
    return new CancellationException("The call is over: nobody waits for its result");
  }

  @Override
  public synchronized <T> Optional<T> kept(AnswerReader<T> reader) {
    return Optional.ofNullable(own).map(value -> readOwn(value, reader));
  }

  private static <T> T readOwn(RawJson value, AnswerReader<T> reader) {
    try {
      return reader.read(value);
    } catch (InvalidAnswerException e) {
      throw new IllegalStateException("What was kept in this run cannot be read", e);
    }
  }

  @Override
  public synchronized void keep(JsonWriter value) {
    byte[] json = value.toByteArray();
    own = new RawJson(json, 0, json.length);
  }

  /** Always the operation's own answer: it has run to its end. */
  @Override
  public Optional<Outcome.Answer> ending() {
    return Optional.empty();
  }

  @Override
  public void end() {
    Map<String, Sent> left;
    synchronized (this) {
      ended = true;
      left = Map.copyOf(sent);
    }
    left.values().forEach(question -> question.answer.cancel(false));
  }
}
