package dev.tessera.runtime.auth.keys;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * The keys of one issuer, fetched when they are first needed, so that a server starts without its
 * issuer.
 *
 * <ul>
 *   <li>Keys past their time to live are fetched again before they are used. If that fails, they
 *       stay in use for a bounded time.
 *   <li>A token with an unknown key makes them be fetched again, but never within the cool-down
 *       after the last such fetch. The very first fetch starts no cool-down.
 *   <li>However many ask, there is one fetch at a time, and only some may wait for it: callers with
 *       made-up keys cannot occupy every thread while the issuer is slow.
 * </ul>
 *
 * <p>Thread-safe.
 */
public final class KeyCache {
  private static final System.Logger LOG = System.getLogger("dev.tessera.auth");
  private static final int MAX_WAITING = 8;

  /** With no keys at all nothing works, so a failed first fetch is tried again sooner. */
  private static final Duration FIRST_FETCH_COOL_DOWN = Duration.ofSeconds(1);

  private final KeySource source;
  private final KeyTimes times;
  private final InstantSource clock;
  private final Semaphore waiting = new Semaphore(MAX_WAITING);
  private volatile KeyState state = KeyState.NONE;
  private @Nullable CompletableFuture<KeyState> fetch;

  /** A cache with nothing in it; fetches nothing yet. */
  public KeyCache(KeySource source, KeyTimes times, InstantSource clock) {
    this.source = source;
    this.times = times;
    this.clock = clock;
  }

  /** The keys that may be used right now, without asking anybody. Never blocks. */
  public Optional<KeySet> present() {
    KeyState now = state;
    return isUsable(now) ? Optional.ofNullable(now.keys) : Optional.empty();
  }

  /**
   * The keys to use now, fetched if need be; may block for as long as a fetch takes.
   *
   * @throws KeysUnavailableException if there are none, or none that are young enough
   */
  public KeySet current() throws KeysUnavailableException {
    KeyState now = state;
    if (!isUsable(now) && mayFetch(now)) {
      now = isWithin(now, times.outage()) ? afterFetchIfFewWait(now) : afterFetch(now);
    }
    KeySet keys = now.keys;
    if (keys != null && (isUsable(now) || isWithin(now, times.outage()))) {
      return keys;
    }
    throw new KeysUnavailableException(
        "The keys " + source + " cannot be had", timeUntilFetch(now));
  }

  /**
   * The keys to use for a token whose key is not in {@code known}; {@code known} itself if there is
   * nothing newer, or it is too early to ask. May block for as long as a fetch takes.
   */
  public KeySet newerThan(KeySet known) {
    KeyState now = state;
    if (now.keys == known && mayFetch(now)) {
      now = afterFetchIfFewWait(now);
    }
    KeySet keys = now.keys;
    return keys == null ? known : keys;
  }

  /** Young enough, or old but asked for in vain just now and still within the bound for that. */
  private boolean isUsable(KeyState now) {
    return isWithin(now, times.timeToLive()) || (!mayFetch(now) && isWithin(now, times.outage()));
  }

  private boolean isWithin(KeyState now, Duration limit) {
    // An age below zero means that the clock was set back: then nobody knows how old they are.
    long age = clock.millis() - now.fetchedAt;
    return now.keys != null && 0 <= age && age < limit.toMillis();
  }

  private Duration timeUntilFetch(KeyState now) {
    return mayFetch(now)
        ? Duration.ZERO
        : Duration.ofMillis(Math.max(0, now.nextFetchAt - clock.millis()));
  }

  private boolean mayFetch(KeyState now) {
    long wait = now.nextFetchAt - clock.millis();
    return wait <= 0 || wait > times.coolDown().toMillis();
  }

  private KeyState afterFetchIfFewWait(KeyState before) {
    if (!waiting.tryAcquire()) {
      return before;
    }
    try {
      return afterFetch(before);
    } finally {
      waiting.release();
    }
  }

  private KeyState afterFetch(KeyState before) {
    try {
      return fetch(before).get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return state;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  /** The fetch under way, or a new one unless there has been one since {@code before} was seen. */
  private synchronized CompletableFuture<KeyState> fetch(KeyState before) {
    if (fetch == null || fetch.isDone()) {
      if (state != before) {
        return CompletableFuture.completedFuture(state);
      }
      fetch = source.fetch().handle(this::take);
    }
    return fetch;
  }

  /** Takes over what a fetch brought; never two at a time. */
  private KeyState take(@Nullable KeySet fetched, @Nullable Throwable failure) {
    KeyState before = state;
    KeySet old = before.keys;
    long now = clock.millis();
    if (fetched != null) {
      // The same keys stay the same set: it tells those who hold on to it that nothing changed.
      KeySet keys = old != null && fetched.hasSameKeysAs(old) ? old : fetched;
      if (keys != old) {
        LOG.log(Level.INFO, "The keys {0}: {1}", source, keys);
      }
      state = new KeyState(keys, now, old == null ? now : now + times.coolDown().toMillis());
    } else {
      String reason = failure == null ? "no keys" : FetchFailure.text(failure);
      Duration coolDown = old == null ? firstCoolDown() : times.coolDown();
      LOG.log(Level.WARNING, "The keys {0} cannot be had: {1}", source, reason);
      state = new KeyState(old, before.fetchedAt, now + coolDown.toMillis());
    }
    return state;
  }

  private Duration firstCoolDown() {
    return times.coolDown().compareTo(FIRST_FETCH_COOL_DOWN) < 0
        ? times.coolDown()
        : FIRST_FETCH_COOL_DOWN;
  }
}
