package dev.tessera.runtime.protocol.task;

import dev.tessera.runtime.protocol.message.Feed;
import dev.tessera.runtime.protocol.message.Outcome;
import dev.tessera.runtime.protocol.message.Responder;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A call that goes on as a task when its tool says so: then the client is answered with a handle,
 * the tool goes on where it is, and what the client would have been answered is kept.
 *
 * <p>It runs on a thread of the tasks from its start, since a thread that has begun a call is the
 * one that ends it.
 */
public final class TaskRun implements Outcome.Call, Responder {
  private final Tasks tasks;
  private final TaskCall details;
  private final Detachable call;
  private final TaskDialogues dialogues;
  private TaskRoom.@Nullable Place place;
  private boolean full;
  private @Nullable Responder client;
  private @Nullable StoredTask task;

  /**
   * @param details what is called
   * @param call what calls it
   * @param dialogues opens what it asks its client with
   */
  public TaskRun(Tasks tasks, TaskCall details, Detachable call, TaskDialogues dialogues) {
    this.tasks = tasks;
    this.details = details;
    this.call = call;
    this.dialogues = dialogues;
  }

  /** To begin it takes no time. */
  @Override
  public boolean blocking() {
    return false;
  }

  @Override
  public boolean streams() {
    return call.streams();
  }

  @Override
  public int calls() {
    return call.calls();
  }

  @Override
  public synchronized boolean takesRoom() {
    place = tasks.admit(details).orElse(null);
    full = place == null;
    return !full;
  }

  @Override
  public Outcome.Answer busy() {
    return isFull() ? tasks.results().full(details.id()) : call.busy();
  }

  private synchronized boolean isFull() {
    return full;
  }

  @Override
  public boolean endsWithItsConnection() {
    return call.endsWithItsConnection();
  }

  @Override
  public void run(Responder to) {
    TaskRoom.Place own = begin(to);
    try {
      tasks.execute(() -> runHere(own));
    } catch (RejectedExecutionException e) {
      own.stopped();
      answer(call.busy());
    }
  }

  private synchronized TaskRoom.Place begin(Responder to) {
    client = to;
    return Objects.requireNonNull(place, "takesRoom() comes first");
  }

  private void runHere(TaskRoom.Place own) {
    try {
      call.run(this);
    } finally {
      own.stopped();
    }
  }

  /** A client that has left before there is a task wants none; one that has a task comes back. */
  @Override
  public void cancel() {
    synchronized (this) {
      if (task != null) {
        return;
      }
    }
    call.cancel();
  }

  @Override
  public boolean offer(ByteBuffer message) {
    Responder to = waiting();
    return to != null && to.offer(message);
  }

  @Override
  public boolean send(ByteBuffer message) {
    Responder to = waiting();
    return to != null && to.send(message);
  }

  @Override
  public void pull(Feed feed) {
    Responder to = waiting();
    if (to != null) {
      to.pull(feed);
    }
  }

  private synchronized @Nullable Responder waiting() {
    return client;
  }

  @Override
  public void becomeTask() {
    Optional<Duration> limit = details.limit(tasks.rules());
    StoredTask begun;
    Responder to;
    synchronized (this) {
      if (client == null || place == null || !tasks.isOpen()) {
        return;
      }
      begun = new StoredTask(details.owner(), tasks, place, limit, call::cancel);
      dialogues.goOn(new TaskCorrespondent(begun, details.client()));
      tasks.add(begun);
      to = client;
      client = null;
      task = begun;
    }
    call.limit(limit);
    to.answer(tasks.results().created(details.id(), begun));
  }

  @Override
  public void status(String message) {
    StoredTask begun;
    synchronized (this) {
      begun = task;
    }
    if (begun != null) {
      begun.say(message);
    }
  }

  @Override
  public void answer(Outcome.Answer answer) {
    end(to -> to.answer(answer), () -> TaskEnd.of(answer));
  }

  @Override
  public void cancelled() {
    end(Responder::cancelled, TaskEnd::cancelled);
  }

  private void end(Consumer<Responder> told, Supplier<TaskEnd> end) {
    Responder to;
    StoredTask begun;
    synchronized (this) {
      to = client;
      begun = task;
      client = null;
    }
    if (begun != null) {
      tasks.end(begun, end.get());
    } else if (to != null) {
      leave();
      told.accept(to);
    }
  }

  private synchronized void leave() {
    if (place != null) {
      place.leave();
    }
  }
}
