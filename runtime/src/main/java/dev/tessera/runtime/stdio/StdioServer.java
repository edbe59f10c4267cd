package dev.tessera.runtime.stdio;

import dev.tessera.runtime.protocol.CallSlots;
import dev.tessera.runtime.protocol.Engine;
import dev.tessera.runtime.protocol.message.Outcome;
import dev.tessera.runtime.protocol.subscribe.ListenerSlots;
import dev.tessera.runtime.refusal.RefusalLog;
import dev.tessera.runtime.tool.Caller;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Serves one client over a pair of streams (MCP 2026-07-28, stdio). Messages are read in their
 * order; tools that block run beside each other, so that a slow one delays nobody else's answer.
 *
 * <p>To be used for one conversation; {@link #close} may come from any thread.
 */
public final class StdioServer implements AutoCloseable {
  private static final Object THE_CLIENT = "stdio";

  private final Engine engine;
  private final Caller caller;
  private final CallSlots slots;
  private final RefusalReports reports;
  private final Executor executor;
  private final Pump pump;
  private final int lineBytes;
  private final Duration shutdownTime;
  private final InFlight inFlight = new InFlight();
  private final AtomicBoolean closed = new AtomicBoolean();

  /**
   * @param engine what answers the messages
   * @param caller the local caller: whoever started the process
   * @param executor what runs tools that block
   * @param lineBytes the longest message, in bytes
   * @param shutdownTime how long calls in flight may take after the input has ended
   * @param refusals counts and logs what is refused
   */
  public StdioServer(
      Engine engine,
      Caller caller,
      Executor executor,
      int lineBytes,
      Duration shutdownTime,
      RefusalLog refusals) {
    this.engine = engine;
    this.caller = caller;
    this.slots = engine.slots();
    this.reports = new RefusalReports(refusals, caller);
    this.executor = executor;
    this.pump = new Pump(executor);
    this.lineBytes = lineBytes;
    this.shutdownTime = shutdownTime;
  }

  /**
   * Reads messages and answers them until the input ends, then waits for the calls in flight.
   *
   * @throws IOException if the input cannot be read
   */
  public void serve(InputStream in, OutputStream out) throws IOException {
    LineReader lines = new LineReader(in, lineBytes);
    LineWriter answers = new LineWriter(out);
    StdioCall announcements = new StdioCall(answers, pump, () -> {}, () -> {});
    Engine.Connection connection = engine.connect(caller, announcements::pull);
    Optional<Line> line = lines.next();
    while (line.isPresent()) {
      take(line.get(), connection, answers);
      line = lines.next();
    }
    connection.end();
    close();
  }

  /**
   * Ends subscriptions, and waits for the calls in flight as long as the shutdown may take; once.
   */
  @Override
  public void close() {
    if (!closed.getAndSet(true)) {
      engine.close();
      inFlight.await(shutdownTime);
    }
  }

  private void take(Line line, Engine.Connection connection, LineWriter answers) {
    if (line.isTooLong()) {
      reports.size(lineBytes);
      answers.write(Errors.tooLong(lineBytes));
    } else if (!line.isBlank()) {
      try {
        answer(connection.receive(line.text()), answers);
      } catch (RuntimeException | StackOverflowError e) {
        answers.write(Errors.internal(e));
      }
    }
  }

  private void answer(Outcome outcome, LineWriter answers) {
    if (outcome instanceof Outcome.Answer answer) {
      answers.write(answer);
    } else if (outcome instanceof Outcome.Denied denied) {
      reports.scopes(denied);
      answers.write(denied.body());
    } else if (outcome instanceof Outcome.Unauthenticated unauthenticated) {
      answers.write(unauthenticated.body());
    } else if (outcome instanceof Outcome.Call call) {
      call.denied().forEach(reports::scopes);
      if (call.listens()) {
        listen(call, answers);
      } else {
        call(call, answers);
      }
    }
  }

  private void call(Outcome.Call call, LineWriter answers) {
    if (!slots.take(call)) {
      reports.busy();
      answers.write(call.busy().body());
      return;
    }
    inFlight.begin();
    StdioCall responder =
        new StdioCall(answers, pump, () -> slots.give(call.calls()), inFlight::end);
    if (!call.blocking()) {
      run(call, responder);
      return;
    }
    try {
      executor.execute(() -> run(call, responder));
    } catch (RejectedExecutionException e) {
      responder.answer(call.busy());
    }
  }

  private void listen(Outcome.Call call, LineWriter answers) {
    ListenerSlots listeners = engine.listeners();
    if (!listeners.take(THE_CLIENT)) {
      reports.tooManySubscriptions();
      answers.write(call.busy().body());
      return;
    }
    inFlight.begin();
    run(call, new StdioCall(answers, pump, () -> listeners.give(THE_CLIENT), inFlight::end));
  }

  private static void run(Outcome.Call call, StdioCall responder) {
    try {
      call.run(responder);
    } catch (Throwable e) {
      responder.answer(new Outcome.Answer(500, Errors.internal(e)));
    }
  }
}
