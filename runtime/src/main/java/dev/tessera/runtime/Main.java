package dev.tessera.runtime;

import dev.tessera.runtime.auth.LocalCaller;
import dev.tessera.runtime.auth.keys.KeySource;
import dev.tessera.runtime.http.HttpServer;
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
import java.io.InputStream;
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

  /**
   * @param server is made when it is known what standard output is for
   */
  static <E extends Exception> void run(TesseraServer.Factory<E> server, String[] args) throws E {
    LogLines.install();
    try {
      if (Consultation.isWanted(args)) {
        System.exit(Consultation.hold(server.make(), args));
      }
      Settings settings = Settings.load(System.getenv(), Path.of(""));
      if (Health.isWanted(args)) {
        System.exit(Health.ask(server.make(), settings, System.err));
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
        case HTTP -> http(server, settings);
        case STDIO -> stdio(server, settings);
      }
    } catch (SettingsException e) {
      System.err.println(e.getMessage());
      System.exit(MISTAKE);
    }
  }

  private static <E extends Exception> void http(
      TesseraServer.Factory<E> factory, Settings settings) throws E {
    meanwhile(HttpServer::prepare);
    TesseraServer.Builder builder = factory.make().settings(settings);
    TesseraServer server = builder.start();
    onExit(server);
    System.err.println("ready " + server.url());
    if (builder.access.isPresent()) {
      meanwhile(KeySource::prepare);
    }
  }

  /** Has something loaded that is going to be needed. */
  private static void meanwhile(Runnable loading) {
    Thread thread = new Thread(loading, "tessera-start");
    thread.setDaemon(true);
    thread.start();
  }

  /**
   * Standard input and output are the protocol's from the start: what anybody prints goes to
   * standard error, and whoever reads finds nothing.
   */
  private static <E extends Exception> void stdio(
      TesseraServer.Factory<E> factory, Settings settings) throws E {
    InputStream messages = System.in;
    OutputStream answers = new FileOutputStream(FileDescriptor.out);
    System.setIn(InputStream.nullInputStream());
    System.setOut(System.err);
    TesseraServer.Builder builder = factory.make();
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
    builder.started(engine);
    System.err.println("ready stdio");
    try {
      server.serve(messages, answers);
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
