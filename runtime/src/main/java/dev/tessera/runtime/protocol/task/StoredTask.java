package dev.tessera.runtime.protocol.task;

import dev.tessera.runtime.input.AnswerReader;
import dev.tessera.runtime.input.InputRequest;
import dev.tessera.runtime.json.JsonWriter;
import dev.tessera.runtime.json.RawJson;
import dev.tessera.runtime.protocol.subscribe.Followed;
import dev.tessera.runtime.tool.Guard;
import dev.tessera.runtime.tool.Principal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A task as its client sees it (SEP-2663, Tasks).
 *
 * <p>Thread-safe.
 */
public final class StoredTask implements Followed {
  /** Whoever knows it may use it, of the same principal: 122 random bits. */
  private final String id = UUID.randomUUID().toString();

  private final Owner owner;
  private final TaskRules rules;
  private final TaskRoom.Place place;
  private final Consumer<Followed> changed;
  private final Optional<Duration> limit;
  private final Instant created;
  private final TaskQuestions questions = new TaskQuestions();
  private Instant updated;
  private Optional<String> message = Optional.empty();
  private @Nullable Runnable stop;
  private @Nullable TaskEnd end;

  /**
   * Whose a task is.
   *
   * @param principal who has called its tool
   * @param guard who may call it
   */
  record Owner(Principal principal, Guard guard) {}

  /**
   * @param tasks those that it is one of
   * @param limit how long its tool may take; empty for ever
   * @param stop stops its tool
   */
  StoredTask(
      Owner owner, Tasks tasks, TaskRoom.Place place, Optional<Duration> limit, Runnable stop) {
    this.owner = owner;
    this.rules = tasks.rules();
    this.changed = tasks.changed();
    this.place = place;
    this.limit = limit;
    this.stop = stop;
    created = now();
    updated = created;
  }

  private Instant now() {
    return rules.clock().instant().truncatedTo(ChronoUnit.MILLIS);
  }

  @Override
  public String id() {
    return id;
  }

  boolean isOf(Principal principal) {
    return owner.principal.equals(principal);
  }

  /** Who may call its tool. */
  public Guard guard() {
    return owner.guard;
  }

  /** When it is forgotten, once it has ended. */
  synchronized Instant expires() {
    return updated.plus(rules.timeToLive());
  }

  /** Says what it is doing. */
  void say(String text) {
    change(
        () -> {
          message = end == null ? Optional.of(text) : message;
          return end == null;
        });
  }

  /** Changes something, and tells whoever follows it, if there is anything different. */
  private void change(BooleanSupplier something) {
    synchronized (this) {
      if (!something.getAsBoolean()) {
        return;
      }
      updated = now();
    }
    changed.accept(this);
  }

  /** Asks the client; completes with an answer that the reader can read. */
  CompletableFuture<RawJson> ask(String name, InputRequest question, AnswerReader<?> reader) {
    CompletableFuture<RawJson> answer;
    synchronized (this) {
      if (end != null) {
        return CompletableFuture.failedFuture(new CancellationException("The task has ended"));
      }
      answer = questions.ask(name, question, reader);
      updated = now();
    }
    changed.accept(this);
    onceComplete(answer, () -> change(() -> questions.forget(answer)));
    return answer;
  }

  private static void onceComplete(CompletionStage<RawJson> answer, Runnable action) {
    answer.whenComplete((result, failure) -> action.run());
  }

  /**
   * Takes answers, or none of them if one is wrong. What nobody has asked for is ignored.
   *
   * @param responses an object
   * @return what is wrong
   */
  public Optional<String> answer(RawJson responses) {
    List<Runnable> told = new ArrayList<>();
    synchronized (this) {
      Map<String, RawJson> answers = questions.wanted(responses);
      Optional<String> problem = questions.problem(answers);
      if (problem.isPresent() || answers.isEmpty()) {
        return problem;
      }
      if (!place.grow(answers.values().stream().mapToLong(RawJson::length).sum())) {
        return Optional.of("there is no room to keep so much");
      }
      answers.forEach(
          (key, answer) -> {
            RawJson kept = copy(answer);
            questions.answered(key).ifPresent(it -> told.add(() -> it.complete(kept)));
          });
      updated = now();
    }
    changed.accept(this);
    told.forEach(Runnable::run);
    return Optional.empty();
  }

  /** The message around an answer is not kept. */
  private static RawJson copy(RawJson json) {
    byte[] bytes = Arrays.copyOfRange(json.bytes(), json.offset(), json.offset() + json.length());
    return new RawJson(bytes, 0, bytes.length);
  }

  /** Has its tool stopped; if there is anything left to stop. */
  public void cancel() {
    Runnable now;
    synchronized (this) {
      now = stop;
    }
    if (now != null) {
      now.run();
    }
  }

  /**
   * It has ended, and what it was made of is not kept.
   *
   * @return whether it had not ended before
   */
  boolean end(TaskEnd with) {
    List<CompletableFuture<RawJson>> left;
    synchronized (this) {
      if (end != null) {
        return false;
      }
      boolean fits = place.resize(with.json().length);
      end = fits ? with : TaskEnd.tooLarge(with.json().length);
      message = end.message();
      updated = now();
      stop = null;
      left = questions.forgetAll();
    }
    left.forEach(answer -> answer.cancel(false));
    changed.accept(this);
    return true;
  }

  /** Its time is over: whoever still has it, such as a subscription, has nothing of it. */
  synchronized void forget() {
    place.leave();
    end = TaskEnd.cancelled();
  }

  private Status status() {
    if (end != null) {
      return end.status();
    }
    return questions.isEmpty() ? Status.WORKING : Status.INPUT_REQUIRED;
  }

  /** With what its client is asked, or what has come of it. */
  @Override
  public void writeState(JsonWriter out) {
    write(out, true);
  }

  /** Writes its members but for that. */
  void writeHandle(JsonWriter out) {
    write(out, false);
  }

  private synchronized void write(JsonWriter out, boolean whole) {
    out.name("taskId").value(id).name("status").value(status().text());
    message.ifPresent(text -> out.name("statusMessage").value(text));
    out.name("createdAt").value(created.toString());
    out.name("lastUpdatedAt").value(updated.toString());
    out.name("ttlMs");
    timeToLive().ifPresentOrElse(time -> out.value(time.toMillis()), out::nullValue);
    out.name("pollIntervalMs").value(rules.pollInterval().toMillis());
    if (whole) {
      writeRest(out);
    }
  }

  private void writeRest(JsonWriter out) {
    if (end != null) {
      end.write(out);
    } else if (!questions.isEmpty()) {
      questions.write(out.name("inputRequests"));
    }
  }

  /** From its creation on: as long as its tool may take, and what has come of it is kept. */
  private Optional<Duration> timeToLive() {
    return end == null
        ? limit
        : Optional.of(Duration.between(created, updated).plus(rules.timeToLive()));
  }
}
