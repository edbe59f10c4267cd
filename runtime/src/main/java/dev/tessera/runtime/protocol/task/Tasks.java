package dev.tessera.runtime.protocol.task;

import dev.tessera.runtime.protocol.subscribe.Followed;
import dev.tessera.runtime.tool.Principal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * The tasks of a server. They live as long as it does, in its memory.
 *
 * <p>Thread-safe.
 */
public final class Tasks implements AutoCloseable {
  private final TaskRules rules;
  private final TaskResults results;
  private final Consumer<Followed> changed;
  private final TaskRoom room;
  private final TaskThreads ownThreads = new TaskThreads();
  private final Executor threads;
  private final Map<String, StoredTask> all = new ConcurrentHashMap<>();
  private final EndedTasks ended = new EndedTasks();
  private final AtomicBoolean sweeping = new AtomicBoolean();
  private volatile boolean closed;

  /**
   * @param resultMeta the {@code _meta} of results, a JSON object
   * @param changed is told when a task has come further, and does not block
   */
  public Tasks(TaskRules rules, byte[] resultMeta, Consumer<Followed> changed) {
    this.rules = rules;
    this.changed = changed;
    results = new TaskResults(resultMeta);
    room = new TaskRoom(rules.bounds());
    threads = rules.executor().orElse(ownThreads);
  }

  /** Whom to tell that a task has come further. */
  Consumer<Followed> changed() {
    return changed;
  }

  TaskRules rules() {
    return rules;
  }

  /** Writes what clients are told. */
  public TaskResults results() {
    return results;
  }

  /** Whether there is none. */
  public boolean isEmpty() {
    return all.isEmpty();
  }

  /** A task of this caller's. What has expired, and what is somebody else's, is not there. */
  public Optional<StoredTask> find(String id, Principal caller) {
    forgetExpired();
    return Optional.ofNullable(all.get(id)).filter(task -> task.isOf(caller));
  }

  /** A place for a call that may become a task, if there is room for one more. */
  Optional<TaskRoom.Place> admit(TaskCall call) {
    forgetExpired();
    return closed ? Optional.empty() : room.admit(call.caller().principal(), call.size());
  }

  /** Whether calls may become tasks: not while the server goes down, where they are answered. */
  boolean isOpen() {
    return !closed;
  }

  void execute(Runnable run) {
    threads.execute(run);
  }

  void add(StoredTask task) {
    all.put(task.id(), task);
    if (closed) {
      task.cancel();
    }
  }

  void end(StoredTask task, TaskEnd end) {
    if (task.end(end)) {
      ended.add(task);
      sweepLater();
    }
  }

  private void forgetExpired() {
    for (StoredTask task : ended.expired(rules.clock().instant())) {
      all.remove(task.id());
      task.forget();
    }
  }

  /** What nobody asks for is forgotten in time, too. */
  private void sweepLater() {
    Optional<Instant> next = ended.nextExpiry();
    if (next.isPresent() && !closed && !sweeping.getAndSet(true)) {
      long millis = Duration.between(rules.clock().instant(), next.get()).toMillis();
      CompletableFuture.delayedExecutor(Math.max(1_000, millis), TimeUnit.MILLISECONDS)
          .execute(this::sweep);
    }
  }

  private void sweep() {
    forgetExpired();
    sweeping.set(false);
    sweepLater();
  }

  /** Stops all tools that are at work; their clients have nobody to ask any more. */
  @Override
  public void close() {
    closed = true;
    List.copyOf(all.values()).forEach(StoredTask::cancel);
    ownThreads.close();
    all.clear();
    ended.clear();
  }
}
