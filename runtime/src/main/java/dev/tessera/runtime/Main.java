package dev.tessera.runtime;

import dev.tessera.runtime.auth.LocalCaller;
import dev.tessera.runtime.protocol.Engine;
import dev.tessera.runtime.refusal.RefusalLog;
import dev.tessera.runtime.settings.Settings;
import dev.tessera.runtime.settings.SettingsException;
import dev.tessera.runtime.settings.Transport;
import dev.tessera.runtime.stdio.StdioServer;
import dev.tessera.runtime.tool.Caller;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** What {@link TesseraServer#run} does: a process that is one server. */
final class Main {
  private static final int MISTAKE = 2;
  private static final int STDIO_CALLS = 64;

  private Main() {}

  static void run(TesseraServer.Builder builder, String[] args) {
    LogLines.install();
    try {
      if (Consultation.isWanted(args)) {
        System.exit(Consultation.hold(builder, args));
      }
      Settings settings = Settings.load(System.getenv(), Path.of(""));
      if (Health.isWanted(args)) {
        System.exit(Health.ask(builder, settings, System.err));
      }
      if (args.length > 0) {
        throw new SettingsException(
            "Unknown argument \""
                + args[0]
                + "\". There are doctor, which checks the settings, and health, which asks whether the"
                + " server answers. Settings come from environment variables (PORT, MCP_URL, TRANSPORT,"
                + " ...) and the file .env.");
      }
      switch (Transport.from(settings)) {
        case HTTP -> http(builder.settings(settings));
        case STDIO -> stdio(builder, settings);
      }
    } catch (SettingsException e) {
      System.err.println(e.getMessage());
      System.exit(MISTAKE);
    }
  }

  private static void http(TesseraServer.Builder builder) {
    TesseraServer server = builder.start();
    onExit(server);
    System.err.println("ready " + server.url());
  }

  private static void stdio(TesseraServer.Builder builder, Settings settings) {
    builder.complete(settings);
    Engine engine = builder.engine(false);
    Caller caller = LocalCaller.from(settings, engine.description().scopes());
    RefusalLog refusals = new RefusalLog();
    StdioServer server =
        new StdioServer(
            engine,
            caller,
            builder.executor.orElseGet(Main::threads),
            builder.limits.bodyBytes(),
            builder.limits.shutdownTime(),
            refusals);
    onExit(
        () -> {
          server.close();
          refusals.close();
        });
    // Nothing but messages may reach the standard output: a tool's println goes elsewhere.
    OutputStream messages = new FileOutputStream(FileDescriptor.out);
    System.setOut(System.err);
    builder.started(engine);
    System.err.println("ready stdio");
    try {
      server.serve(System.in, messages);
    } catch (IOException e) {
      Start.warn("Standard input cannot be read: " + e.getMessage());
    }
    System.exit(0); // the client has gone: no thread of a tool may keep the process
  }

  private static void onExit(AutoCloseable server) {
    Runnable close =
        () -> {
          try {
            server.close();
          } catch (Exception e) {
            Start.warn("Shutdown failed: " + e);
          }
        };
    Runtime.getRuntime().addShutdownHook(new Thread(close, "tessera-shutdown"));
  }

  /**
   * Where all threads are busy, calls wait for one, never the reader: it may be the one to read the
   * answer that a call waits for.
   */
  private static Executor threads() {
    ThreadPoolExecutor threads =
        new ThreadPoolExecutor(
            STDIO_CALLS,
            STDIO_CALLS,
            10,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            task -> {
              Thread thread = new Thread(task, "tessera-call");
              thread.setDaemon(true);
              return thread;
            });
    threads.allowCoreThreadTimeOut(true);
    return threads;
  }
}
