package dev.tessera.runtime;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.logging.ConsoleHandler;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/**
 * One line for each log record on standard error, where the user has not configured {@code
 * java.util.logging}.
 */
final class LogLines extends Formatter {
  /** Held here, because the log manager holds loggers weakly and would forget their level. */
  private static final List<Logger> TALKATIVE =
      List.of(
          Logger.getLogger("org.xnio"),
          Logger.getLogger("org.jboss.threads"),
          Logger.getLogger("io.undertow"));

  private LogLines() {}

  static void install() {
    Handler[] handlers = Logger.getLogger("").getHandlers();
    if (isUntouched(handlers)) {
      handlers[0].setFormatter(new LogLines());
      for (Logger logger : TALKATIVE) {
        logger.setLevel(Level.WARNING);
      }
    }
  }

  private static boolean isUntouched(Handler[] handlers) {
    return System.getProperty("java.util.logging.config.file") == null
        && System.getProperty("java.util.logging.config.class") == null
        && System.getProperty("java.util.logging.SimpleFormatter.format") == null
        && handlers.length == 1
        && handlers[0] instanceof ConsoleHandler
        && handlers[0].getFormatter() instanceof SimpleFormatter;
  }

  @Override
  public String format(LogRecord record) {
    StringWriter text = new StringWriter();
    PrintWriter line = new PrintWriter(text);
    line.print(record.getInstant().truncatedTo(ChronoUnit.SECONDS));
    line.println(" " + record.getLevel().getName() + " " + formatMessage(record));
    Throwable thrown = record.getThrown();
    if (thrown != null) {
      thrown.printStackTrace(line);
    }
    return text.toString();
  }
}
