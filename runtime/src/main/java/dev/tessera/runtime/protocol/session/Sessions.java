package dev.tessera.runtime.protocol.session;

import dev.tessera.runtime.tool.Caller;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * The sessions of a server, bounded in number and time. Where there is no room the longest unused
 * goes, never one with a call or a listener. Whoever has enough of them drives out only their own.
 *
 * <p>Thread-safe.
 */
public final class Sessions {
  private static final int ID_BYTES = 24;

  /** How long what an ended stream has sent is kept for a client that comes back. */
  private static final long REPLAY_NANOS = TimeUnit.MINUTES.toNanos(5);

  private static final Executor LATER = CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS);

  private final SessionRules rules;
  private final LongSupplier nanoTime;
  private final SecureRandom random = new SecureRandom();
  private final SessionTable table = new SessionTable();
  private final EventLog log;
  private boolean sweeping;
  private boolean closed;

  /** None yet. */
  public Sessions(SessionRules rules) {
    this(rules, System::nanoTime);
  }

  Sessions(SessionRules rules, LongSupplier nanoTime) {
    this.rules = rules;
    this.nanoTime = nanoTime;
    this.log = new EventLog(rules.replayBytes(), rules.totalReplayBytes(), nanoTime);
  }

  /**
   * Opens a session.
   *
   * @param caller whose it is
   * @param owner whom it counts for, as a key of a map
   * @param introduced what the handshake has begun
   * @return empty if there is no room
   */
  public Optional<HttpSession> open(Caller caller, Object owner, Session introduced) {
    HttpSession opened = new HttpSession(newId(), caller.principal(), owner, introduced, log);
    Optional<HttpSession> spare = Optional.empty();
    synchronized (this) {
      if (closed) {
        return Optional.empty();
      }
      boolean enough = table.sizeOf(owner) >= rules.maxOfOne();
      if (enough || table.size() >= rules.max()) {
        spare = enough ? table.spareOf(owner) : table.spare();
        if (spare.isEmpty()) {
          return Optional.empty();
        }
        table.remove(spare.get());
      }
      use(opened);
      sweepLater();
    }
    spare.ifPresent(HttpSession::end);
    return Optional.of(opened);
  }

  /** Random, and of visible ASCII: who does not know it cannot guess it. */
  private String newId() {
    byte[] bytes = new byte[ID_BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** The session of this id, if it is this caller's. */
  public synchronized Optional<HttpSession> find(String id, Caller caller) {
    Optional<HttpSession> found =
        table
            .get(id)
            .filter(session -> session.belongsTo(caller.principal()))
            .filter(session -> !isOver(session, nanoTime.getAsLong()));
    found.ifPresent(this::use);
    return found;
  }

  private void use(HttpSession session) {
    session.lastUsed = nanoTime.getAsLong();
    table.use(session);
  }

  private boolean isOver(HttpSession session, long now) {
    return now - session.lastUsed >= rules.idleTime().toNanos() && !session.isBusy();
  }

  /** Ends a session. */
  public void end(HttpSession session) {
    synchronized (this) {
      table.remove(session);
    }
    session.end();
  }

  /** How many there are. */
  public synchronized int size() {
    return table.size();
  }

  /** Ends all, and opens no more. */
  public void close() {
    List<HttpSession> all;
    synchronized (this) {
      closed = true;
      all = table.list();
      all.forEach(table::remove);
    }
    all.forEach(HttpSession::end);
  }

  private void sweepLater() {
    if (!sweeping) {
      sweeping = true;
      LATER.execute(this::sweep);
    }
  }

  /** Ends what has been unused for too long. */
  private void sweep() {
    List<HttpSession> over;
    synchronized (this) {
      over = unused();
      over.forEach(table::remove);
      sweeping = false;
      if (table.size() > 0) {
        sweepLater();
      }
    }
    over.forEach(HttpSession::end);
    log.expire(REPLAY_NANOS);
  }

  private List<HttpSession> unused() {
    long now = nanoTime.getAsLong();
    List<HttpSession> over = new ArrayList<>();
    for (HttpSession session : table.list()) {
      if (now - session.lastUsed < rules.idleTime().toNanos()) {
        return over; // so have all that come after it
      }
      if (session.isBusy()) {
        use(session);
      } else {
        over.add(session);
      }
    }
    return over;
  }
}
