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
 * others come. Whoever stays is told of everything, and of nothing twice; when all have gone, so
 * has what was kept for them. The second of two rounds must not take more than the first has left.
 *
 * <p>{@code -Dtessera.soak.seconds=60} makes it take longer, and {@code
 * -Dtessera.soak.streams=2000} is how many there are at a time.
 */
class SoakTest {
  private static final int SECONDS = Integer.getInteger("tessera.soak.seconds", 6);
  private static final int STREAMS = Integer.getInteger("tessera.soak.streams", 200);
  private static final int RESOURCES = 500;

  /** What runs calls may not have been as large as it may be in the first round. */
  private static final int POOL = 16;

  private static final long SOME_HEAP = 1_000_000;

  private final List<String> report = new ArrayList<>();

  @Test
  void nothingIsLostNorToldTwiceAndAllIsGivenBack() throws Exception {
    Random random = new Random(1);
    Versions versions = new Versions(RESOURCES);
    try (TesseraServer server =
            TesseraServer.builder(new SoakServer(versions))
                .port(0)
                .noRateLimit()
                .maxSubscriptionsPerClient(2 * STREAMS)
                .start();
        Wires wires = new Wires(server.port())) {
      Footprint before = footprint("before");
      Footprint first = round(new Soak(server, wires, versions, random), before);
      Footprint second = round(new Soak(server, wires, versions, random), before);
      assertThat(second.threads()).isLessThan(first.threads() + POOL);
      assertThat(second.heap()).isLessThan(first.heap() + SOME_HEAP);
      endsGracefully(new Soak(server, wires, versions, random), server);
    }
    Files.createDirectories(Path.of("target"));
    Files.write(Path.of("target", "soak.txt"), report);
  }

  private Footprint round(Soak soak, Footprint before) throws Exception {
    soak.begin(STREAMS);
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
        "%d streams at a time, %d opened, %d left without a word; %d notifications, %d calls",
        STREAMS, tally.opened, tally.left, tally.notifications, tally.calls);
    assertThat(tally.faults()).isEmpty();
    while (Footprint.openFiles() > before.files()) {
      Thread.sleep(50);
    }
    return footprint("when they have gone");
  }

  /** A server that stops says so to everybody who listens (MCP 2026-07-28, Subscriptions). */
  private void endsGracefully(Soak soak, TesseraServer server) throws Exception {
    soak.begin(STREAMS);
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
