package dev.tessera.runtime.soak;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tessera.runtime.TesseraServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Many clients subscribe while tools are called and resources change; they leave as clients do, and
 * others come. Whoever stays is told of everything, and of nothing twice; when all have gone,
 * twice, so has what was kept for them.
 *
 * <p>{@code -Dtessera.soak.seconds=60} makes it take longer; {@code -Dtessera.soak.streams=2000} is
 * how many listen at a time, and a tenth as many are in sessions of revision 2025-11-25.
 */
class SoakTest {
  private static final int SECONDS = Integer.getInteger("tessera.soak.seconds", 6);
  private static final int STREAMS = Integer.getInteger("tessera.soak.streams", 200);
  private static final int SESSIONS = STREAMS / 10;
  private static final int RESOURCES = 500;

  /** More than a slow machine needs between two requests of a client that is being served. */
  private static final Duration IDLE = Duration.ofSeconds(20);

  /**
   * Sessions that nobody has ended go by themselves; of a short soak they are too few to matter.
   */
  private static final Duration UNTIL_THEY_GO =
      SECONDS < 60 ? Duration.ofSeconds(1) : IDLE.plusSeconds(3);

  /** What runs calls may not have been as large before as it may be. */
  private static final int POOL = 16;

  /** The clients are here too, and what holds all that they hear to the specification. */
  private static final long SOME_HEAP = 5_000_000;

  private static final int SOME_FILES = 10;
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Random random = new Random(1);
  private final Versions versions = new Versions(RESOURCES);
  private final List<String> report = new ArrayList<>();

  @Test
  void nothingIsLostNorToldTwiceAndAllIsGivenBack() throws Exception {
    try (TesseraServer server = server();
        Wires wires = new Wires(server.port())) {
      long files = Footprint.openFiles();
      fewComeAndGo(new Soak(server, wires, versions, random));
      awaitClosed(files);
      Footprint before = footprint("before");
      for (int i = 0; i < 2; i++) {
        manyComeAndGo(new Soak(server, wires, versions, random));
        awaitClosed(files);
        Thread.sleep(UNTIL_THEY_GO.toMillis());
        Footprint after = footprint("when they have gone");
        assertThat(after.threads()).isLessThan(before.threads() + POOL);
        assertThat(after.heap()).isLessThan(before.heap() + SOME_HEAP);
      }
      endsGracefully(new Soak(server, wires, versions, random), server);
    }
    Files.createDirectories(Path.of("target"));
    Files.write(Path.of("target", "soak.txt"), report);
  }

  private TesseraServer server() {
    return TesseraServer.builder(new SoakServer(versions))
        .port(0)
        .noRateLimit()
        .maxSubscriptionsPerClient(2 * STREAMS)
        .maxSessionsPerCaller(2 * SESSIONS)
        .sessionIdleTime(IDLE)
        .start();
  }

  /** What is loaded once is there then. */
  private static void fewComeAndGo(Soak soak) throws InterruptedException {
    soak.begin(20, 2);
    for (int i = 0; i < 100; i++) {
      soak.moment();
    }
    soak.settle();
    soak.leave();
  }

  private void manyComeAndGo(Soak soak) throws InterruptedException {
    soak.begin(STREAMS, SESSIONS);
    footprint("with all of them");
    long end = System.nanoTime() + Duration.ofSeconds(SECONDS).toNanos() / 2;
    while (System.nanoTime() < end) {
      soak.moment();
      Thread.sleep(5);
    }
    soak.settle();
    soak.leave();
    Tally tally = soak.tally();
    say(
        "%d streams and %d sessions at a time, %d opened, %d left without a word; %d notifications, %d"
            + " calls",
        STREAMS, SESSIONS, tally.opened, tally.left, tally.notifications, tally.calls);
    assertThat(tally.faults()).isEmpty();
  }

  /** The server notices that they have gone. */
  private static void awaitClosed(long files) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (Footprint.openFiles() > files + SOME_FILES) {
      if (System.nanoTime() > end) {
        throw new AssertionError("Connections stay open");
      }
      Thread.sleep(50);
    }
  }

  /** A server that stops says so to everybody who listens (MCP 2026-07-28, Subscriptions). */
  private void endsGracefully(Soak soak, TesseraServer server) throws Exception {
    soak.begin(STREAMS, 0);
    soak.settle();
    server.close();
    soak.awaitGracefulEnds();
    say("%d streams ended gracefully with the server", soak.tally().graceful);
    assertThat(soak.tally().faults()).isEmpty();
  }

  private Footprint footprint(String when) throws InterruptedException {
    Footprint now = Footprint.now();
    say("%-20s %s", when, now);
    return now;
  }

  private void say(String format, Object... arguments) {
    report.add(String.format(Locale.ROOT, format, arguments));
    System.out.println(report.get(report.size() - 1));
  }
}
