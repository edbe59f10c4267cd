package dev.tessera.runtime.interaction;

import dev.tessera.runtime.json.JsonValue;
import dev.tessera.runtime.json.JsonWriter;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The client's log of a call (MCP 2026-07-28, Logging): a parameter that a tool may have, invisible
 * to clients. It is for what whoever runs the client may want to know; what the model is to know
 * belongs into the result, and what only the server's people may know into the server's own log.
 *
 * <p>At revision 2026-07-28 a client gets what it has asked for with the request. Before, a client
 * that has said nothing gets {@link LogLevel#INFO} and above. Of many messages in a short time some
 * are left out, so are those to a client that reads too slowly, and those after the answer. The
 * specification has deprecated this feature; clients know it for some time to come.
 *
 * <p>Thread-safe.
 */
public final class ClientLog {
  private final Supplier<Optional<LogLevel>> threshold;
  private final Channel channel;
  private final Pace pace;

  ClientLog(Supplier<Optional<LogLevel>> threshold, Channel channel, Pace pace) {
    this.threshold = threshold;
    this.channel = channel;
    this.pace = pace;
  }

  /**
   * Whether the client wants messages of this level: to leave out what is costly to put together.
   */
  public boolean isWanted(LogLevel level) {
    return threshold.get().filter(least -> level.compareTo(least) >= 0).isPresent();
  }

  /** Logs details for whoever looks for a mistake. */
  public void debug(String message) {
    log(LogLevel.DEBUG, message);
  }

  /** Logs what goes on. */
  public void info(String message) {
    log(LogLevel.INFO, message);
  }

  /** Logs what may be wrong. */
  public void warning(String message) {
    log(LogLevel.WARNING, message);
  }

  /** Logs what has failed. */
  public void error(String message) {
    log(LogLevel.ERROR, message);
  }

  /** Logs a message. */
  public void log(LogLevel level, String message) {
    log(level, JsonValue.of(message));
  }

  /** Logs data. */
  public void log(LogLevel level, JsonValue data) {
    send(level, Optional.empty(), data);
  }

  /**
   * Logs a message.
   *
   * @param logger the name of what logs it
   */
  public void log(LogLevel level, String logger, String message) {
    log(level, logger, JsonValue.of(message));
  }

  /**
   * Logs data.
   *
   * @param logger the name of what logs it
   */
  public void log(LogLevel level, String logger, JsonValue data) {
    send(level, Optional.of(logger), data);
  }

  private void send(LogLevel level, Optional<String> logger, JsonValue data) {
    if (!isWanted(level) || !pace.admits()) {
      return;
    }
    JsonWriter out = new JsonWriter();
    out.beginObject().name("jsonrpc").value("2.0").name("method").value("notifications/message");
    out.name("params").beginObject().name("level").value(level.text());
    logger.ifPresent(name -> out.name("logger").value(name));
    out.name("data").value(data);
    channel.offer(out.endObject().endObject().view());
  }
}
