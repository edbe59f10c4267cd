package dev.tessera.runtime.protocol.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tessera.runtime.SampleTools;
import dev.tessera.runtime.protocol.message.Event;
import dev.tessera.runtime.protocol.message.EventConnection;
import dev.tessera.runtime.protocol.message.Outcome;
import dev.tessera.runtime.protocol.message.Revision;
import dev.tessera.runtime.tool.Caller;
import dev.tessera.runtime.tool.ClientCapabilities;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How long sessions live, and whom they count for. */
@Timeout(60)
class SessionsTest {
  private static final Caller ANONYMOUS = Caller.anonymous(SampleTools.SCOPES);
  private static final SessionRules RULES = new SessionRules(5, 2, Duration.ofMinutes(10), 1_000);

  private final AtomicLong now = new AtomicLong();
  private final Sessions sessions = new Sessions(RULES, now::get);

  @AfterEach
  void close() {
    sessions.close();
  }

  private Optional<HttpSession> open(Caller caller, String address) {
    return sessions.open(
        caller,
        caller.subject().orElse(address),
        Session.of(Revision.R2025_06_18, ClientCapabilities.none(), Optional.empty()));
  }

  private static Caller user(String name) {
    return new Caller(
        Optional.of(name),
        Optional.of("app"),
        Optional.empty(),
        Set.of(),
        SampleTools.SCOPES.expand(Set.of()),
        Map.of());
  }

  private void pass(long minutes) {
    now.addAndGet(TimeUnit.MINUTES.toNanos(minutes));
  }

  /** Somebody who listens until told otherwise. */
  private static final class Ear implements EventConnection {
    private boolean open = true;

    @Override
    public boolean offer(Event event) {
      return open;
    }

    @Override
    public boolean send(Event event) {
      return open;
    }

    @Override
    public void pull(Supplier<Optional<Event>> feed) {}

    @Override
    public void close() {
      open = false;
    }

    @Override
    public boolean isOpen() {
      return open;
    }
  }

  private static Ear listen(HttpSession session) {
    Ear ear = new Ear();
    ((Outcome.Stream) session.listen(ANONYMOUS)).begin(ear);
    return ear;
  }

  @Test
  void aSessionThatIsNotUsedEnds() {
    HttpSession session = open(ANONYMOUS, "a").orElseThrow();
    pass(9);
    assertThat(sessions.find(session.id(), ANONYMOUS)).contains(session);
    pass(9);
    assertThat(sessions.find(session.id(), ANONYMOUS)).contains(session);
    pass(10);
    assertThat(sessions.find(session.id(), ANONYMOUS)).isEmpty();
  }

  @Test
  void whatIsNotUsedIsForgottenThoughNobodyAsksForIt() throws InterruptedException {
    open(ANONYMOUS, "a");
    open(ANONYMOUS, "b");
    pass(11);
    while (sessions.size() > 0) {
      TimeUnit.MILLISECONDS.sleep(20);
    }
  }

  @Test
  void aSessionInWhichSomebodyListensDoesNotEnd() {
    HttpSession session = open(ANONYMOUS, "a").orElseThrow();
    Ear ear = listen(session);
    pass(60);
    assertThat(sessions.find(session.id(), ANONYMOUS)).contains(session);
    sessions.end(session);
    assertThat(ear.isOpen()).isFalse();
    assertThat(listen(session).isOpen()).isFalse();
  }

  @Test
  void callersWithoutANameCountByTheirAddress() {
    HttpSession one = open(ANONYMOUS, "a").orElseThrow();
    HttpSession other = open(ANONYMOUS, "b").orElseThrow();
    open(ANONYMOUS, "a");
    open(ANONYMOUS, "a");
    assertThat(sessions.find(one.id(), ANONYMOUS)).isEmpty();
    assertThat(sessions.find(other.id(), ANONYMOUS)).contains(other);
  }

  @Test
  void callersWithANameCountByItWhereverTheyAre() {
    HttpSession one = open(user("ann"), "a").orElseThrow();
    HttpSession other = open(user("bob"), "a").orElseThrow();
    open(user("ann"), "b");
    open(user("ann"), "c");
    assertThat(sessions.find(one.id(), user("ann"))).isEmpty();
    assertThat(sessions.find(other.id(), user("bob"))).contains(other);
    assertThat(sessions.find(other.id(), user("ann"))).isEmpty();
  }

  @Test
  void whoHasOnlySessionsInUseGetsNoOther() {
    Ear first = listen(open(user("ann"), "a").orElseThrow());
    listen(open(user("ann"), "a").orElseThrow());
    assertThat(open(user("ann"), "a")).isEmpty();
    assertThat(open(user("bob"), "a")).isPresent();
    first.close();
    assertThat(open(user("ann"), "a")).isPresent();
  }

  @Test
  void thereAreNeverMoreThanThereMayBe() {
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < 50; i++) {
      ids.add(open(user("user" + i), "a").orElseThrow().id());
      assertThat(sessions.size()).isLessThanOrEqualTo(5);
    }
    assertThat(ids).hasSize(50);
  }

  @Test
  void oncePastTheEndNoneIsOpened() {
    HttpSession session = open(ANONYMOUS, "a").orElseThrow();
    sessions.close();
    assertThat(sessions.find(session.id(), ANONYMOUS)).isEmpty();
    assertThat(open(ANONYMOUS, "a")).isEmpty();
  }
}
