package dev.tessera.runtime.interaction;

import dev.tessera.runtime.json.JsonWriter;
import dev.tessera.runtime.json.RawJson;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tells the client how far a call has come (MCP 2026-07-28, Progress): a parameter that a tool may
 * have, invisible to clients.
 *
 * <pre>{@code
 * @McpTool
 * @Scopes("files:write")
 * public Summary importFiles(List<String> names, Progress progress) {
 *   for (int i = 0; i < names.size(); i++) {
 *     importFile(names.get(i));
 *     progress.report(i + 1, names.size());
 *   }
 *   ...
 * }
 * }</pre>
 *
 * <p>A client that has not asked for it hears nothing, and nothing fails: report always. Of many
 * reports in a short time some are left out, never the one that reaches the total; so are those to
 * a client that reads too slowly, and those that come after the answer.
 *
 * <p>Thread-safe.
 */
public final class Progress {
  private static final double SAFE_INTEGER = 1L << 53;

  private final Optional<RawJson> token;
  private final Channel channel;
  private final Pace pace;
  private double reported = Double.NEGATIVE_INFINITY;

  Progress(Optional<RawJson> token, Channel channel, Pace pace) {
    this.token = token;
    this.channel = channel;
    this.pace = pace;
  }

  /** Whether the client has asked for it: to leave out what is costly to find out. */
  public boolean isWanted() {
    return token.isPresent();
  }

  /**
   * Reports how much has been done, where nobody knows how much there is to do.
   *
   * @param progress more than in the report before, in whatever unit; otherwise it is left out
   * @throws IllegalArgumentException if it is infinite or no number
   */
  public void report(double progress) {
    report(progress, null, null);
  }

  /**
   * Reports how much has been done.
   *
   * @param progress more than in the report before; otherwise it is left out
   * @param total how much there is to do, in the same unit
   * @throws IllegalArgumentException if one of them is infinite or no number
   */
  public void report(double progress, double total) {
    report(progress, Double.valueOf(total), null);
  }

  /**
   * Reports how much has been done, in words too.
   *
   * @param progress more than in the report before; otherwise it is left out
   * @param total how much there is to do, in the same unit
   * @param message for people: what is being done
   * @throws IllegalArgumentException if one of the numbers is infinite or no number
   */
  public void report(double progress, double total, String message) {
    report(progress, Double.valueOf(total), message);
  }

  private void report(double progress, @Nullable Double total, @Nullable String message) {
    checkFinite(progress);
    if (total != null) {
      checkFinite(total);
    }
    token.ifPresent(echoed -> send(echoed, progress, total, message));
    if (message != null) {
      channel.status(message);
    }
  }

  /** One after another, so that what the client gets grows. */
  private synchronized void send(
      RawJson echoed, double progress, @Nullable Double total, @Nullable String message) {
    boolean last = total != null && progress >= total;
    if (progress <= reported || !(pace.admits() || last)) {
      return;
    }
    JsonWriter out = new JsonWriter();
    out.beginObject().name("jsonrpc").value("2.0").name("method").value("notifications/progress");
    out.name("params").beginObject().name("progressToken").rawValue(echoed);
    number(out.name("progress"), progress);
    if (total != null) {
      number(out.name("total"), total);
    }
    if (message != null) {
      out.name("message").value(message);
    }
    if (channel.offer(out.endObject().endObject().view())) {
      reported = progress;
    }
  }

  private static void number(JsonWriter out, double value) {
    if (value == Math.rint(value) && Math.abs(value) < SAFE_INTEGER) {
      out.value((long) value);
    } else {
      out.value(value);
    }
  }

  private static void checkFinite(double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("Progress of " + value + " cannot be told");
    }
  }
}
