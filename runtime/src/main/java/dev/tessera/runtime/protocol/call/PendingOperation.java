package dev.tessera.runtime.protocol.call;

import dev.tessera.runtime.completion.Completion;
import dev.tessera.runtime.input.UnansweredException;
import dev.tessera.runtime.interaction.Channel;
import dev.tessera.runtime.interaction.Interaction;
import dev.tessera.runtime.intercept.CallInfo;
import dev.tessera.runtime.intercept.CallOutcome;
import dev.tessera.runtime.intercept.OperationKind;
import dev.tessera.runtime.json.RawJson;
import dev.tessera.runtime.protocol.expiry.Expiring;
import dev.tessera.runtime.protocol.message.ErrorCode;
import dev.tessera.runtime.protocol.message.Outcome;
import dev.tessera.runtime.protocol.message.Responder;
import dev.tessera.runtime.protocol.round.Dialogue;
import dev.tessera.runtime.protocol.round.Dialogues;
import dev.tessera.runtime.server.McpFeatures;
import dev.tessera.runtime.tool.InvalidArgumentsException;
import dev.tessera.runtime.tool.MissingCapabilityException;
import dev.tessera.runtime.tool.Operation;
import dev.tessera.runtime.tool.OperationCall;
import dev.tessera.runtime.tool.ToolException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ForkJoinPool;

/**
 * An operation of the user's that has passed every check and waits for its thread. Whatever the
 * user's code does, there is one answer, or none if the client has cancelled.
 *
 * @param <C> the call that the generated code gets
 */
abstract class PendingOperation<C extends OperationCall> implements Outcome.Call, Expiring {
  private final Subject subject;
  private final OperationRequest request;
  private final CallFrame frame;
  private final CallState state = new CallState();
  private Optional<Dialogue> dialogue = Optional.empty();
  private volatile boolean watched;

  PendingOperation(Subject subject, OperationRequest request, CallFrame frame) {
    this.subject = subject;
    this.request = request;
    this.frame = frame;
  }

  /**
   * What is called, and how it runs.
   *
   * @param kind what kind of operation it is
   * @param name the name of the tool or prompt, or the URI of the resource
   * @param blocking whether the user's method may block
   * @param streams whether it may send messages before it returns
   * @param timeout how long it may take: zero for ever, empty for what holds for all
   * @param asksAbout the arguments as the client has sent them, to which questions to the client
   *     belong; empty if it asks none
   */
  record Subject(
      OperationKind kind,
      String name,
      boolean blocking,
      boolean streams,
      Optional<Duration> timeout,
      Optional<RawJson> asksAbout) {

    static Subject of(OperationKind kind, String name, Operation operation, RawJson arguments) {
      return new Subject(
          kind,
          name,
          operation.blocking(),
          operation.streams(),
          operation.timeout(),
          operation.asks() ? Optional.of(arguments) : Optional.empty());
    }

    static Subject of(Completion completion) {
      return new Subject(
          OperationKind.COMPLETION,
          completion.of(),
          completion.blocking(),
          false,
          completion.timeout(),
          Optional.empty());
    }
  }

  final OperationRequest request() {
    return request;
  }

  final McpFeatures features() {
    return frame.features();
  }

  /** Frames answers in the form of the request's revision. */
  final Results results() {
    return frame.results().get(request.revision());
  }

  /** The call, with a place for its result. */
  abstract C call();

  /** Has the generated code do it. */
  abstract void invoke(C call) throws Exception;

  /** The answer to a call that went well. */
  abstract Outcome.Answer success(C call);

  /** Whether the answer to a call that went well is an error in the eyes of the tool. */
  abstract boolean isError(C call);

  /** The answer to one that has failed with this. */
  abstract Outcome.Answer failure(Throwable thrown);

  /** The answer to one that has taken too long. */
  abstract Outcome.Answer timeout();

  @Override
  public final boolean blocking() {
    return subject.blocking;
  }

  @Override
  public final boolean streams() {
    return subject.streams || waitsForClient();
  }

  /** Questions go out before the answer where the call waits for theirs. */
  @Override
  public final boolean waitsForClient() {
    return subject.asksAbout.isPresent() && !request.revision().isModern();
  }

  @Override
  public final boolean endsWithItsConnection() {
    return request.revision().isModern();
  }

  @Override
  public final int calls() {
    return 1;
  }

  @Override
  public final Outcome.Answer busy() {
    return request
        .message()
        .error(503, ErrorCode.UNAVAILABLE, "Too many calls are under way. Try again later.");
  }

  @Override
  public final void run(Responder responder) {
    Interaction interaction = new Interaction(request, responder);
    if (!state.begin(responder, interaction)) {
      responder.cancelled();
      return;
    }
    try {
      if (blocking()) {
        watch(frame.nanos(subject.timeout));
      }
      if (intercepted(interaction)) {
        run(interaction, responder);
      }
    } catch (Throwable e) {
      // Whatever a tool throws, errors too: its request gets an answer with its id.
      if (!state.leave() && e instanceof InterruptedException) {
        Thread.currentThread().interrupt();
      }
      fail(e);
    }
  }

  private void run(Interaction interaction, Responder to) throws Exception {
    C call = call();
    call.interaction(interaction);
    call.facilities(frame.facilities());
    call.arguments().clock(frame.rules().clock());
    if (subject.asksAbout.isPresent()) {
      call.inputs(open(subject.asksAbout.get(), to));
    }
    Optional<Outcome.Answer> refusal = ending();
    if (refusal.isPresent()) {
      state.leave();
      answer(refusal.get());
      return;
    }
    invoke(call);
    state.leave();
    Optional<CompletionStage<?>> pending = call.pending();
    if (pending.isPresent()) {
      if (!blocking()) {
        watch(frame.nanos(subject.timeout));
      }
      follow(call, pending.get());
    } else {
      succeed(call);
    }
  }

  private Dialogue open(RawJson arguments, Channel channel) {
    Dialogue opened =
        request
            .dialogues()
            .open(
                new Dialogues.Subject(
                    request.message(), subject.name, arguments, request.caller(), request.client()),
                channel);
    dialogue = Optional.of(opened);
    state.atEnd(opened::end);
    return opened;
  }

  /** What the client is told instead of what the operation has come to. */
  private Optional<Outcome.Answer> ending() {
    return dialogue.flatMap(Dialogue::ending);
  }

  private void answer(Outcome.Answer ending) {
    answer(ending, ending.status() == 200 ? CallOutcome.INPUT_REQUIRED : CallOutcome.TOOL_ERROR);
  }

  /**
   * It may take so long from now.
   *
   * @param nanos 0 for ever
   */
  final void watch(long nanos) {
    endWatch();
    if (nanos > 0) {
      watched = true;
      frame.expiries().watch(this, nanos);
      if (state.hasEnded()) {
        endWatch();
      }
    }
  }

  /** There is none of most calls that do not block. */
  private void endWatch() {
    if (watched) {
      frame.expiries().forget(this);
    }
  }

  /** Tells the interceptors; false if the call has ended meanwhile. */
  private boolean intercepted(Interaction interaction) {
    if (frame.rules().interceptors().isEmpty()) {
      return true;
    }
    Interception interception = new Interception();
    String id = request.id().text();
    CallInfo info = new CallInfo(subject.kind, subject.name, request.caller(), id, interaction);
    try {
      interception.begin(frame.rules().interceptors(), info);
    } finally {
      state.observe(interception);
    }
    return !state.hasEnded();
  }

  private void follow(C call, CompletionStage<?> pending) {
    call.promise().ifPresent(state::follow);
    pending.whenComplete(
        (nothing, failure) -> {
          if (failure == null) {
            succeed(call);
          } else {
            fail(failure);
          }
        });
  }

  private void succeed(C call) {
    Outcome.Answer answer;
    boolean error;
    try {
      Optional<Outcome.Answer> ending = ending();
      if (ending.isPresent()) {
        answer(ending.get());
        return;
      }
      answer = success(call);
      error = isError(call);
    } catch (RuntimeException e) {
      fail(e);
      return;
    }
    answer(answer, error ? CallOutcome.TOOL_ERROR : CallOutcome.OK);
  }

  /** A failure after the end is of no interest, such as that of a tool which was interrupted. */
  private void fail(Throwable thrown) {
    // A stage that depends on the tool's own wraps what that one has failed with.
    Throwable cause = thrown.getCause();
    if (thrown instanceof CompletionException && cause != null) {
      fail(cause);
    } else if (!state.hasEnded()) {
      endWith(thrown);
    }
  }

  private void endWith(Throwable thrown) {
    Optional<Outcome.Answer> ending;
    try {
      ending = ending();
    } catch (RuntimeException e) {
      answer(failure(e), outcome(e));
      return;
    }
    ending.ifPresentOrElse(this::answer, () -> answer(failure(thrown), outcome(thrown)));
  }

  private static CallOutcome outcome(Throwable thrown) {
    return thrown instanceof ToolException
            || thrown instanceof InvalidArgumentsException
            || thrown instanceof MissingCapabilityException
            || thrown instanceof UnansweredException
        ? CallOutcome.TOOL_ERROR
        : CallOutcome.FAILED;
  }

  private void answer(Outcome.Answer answer, CallOutcome outcome) {
    endWatch();
    state.end(outcome).ifPresent(responder -> responder.answer(answer));
  }

  /** Whoever cancels serves other clients too, and cannot wait for interceptors of the user's. */
  @Override
  public final void cancel() {
    endWatch();
    if (frame.rules().interceptors().isEmpty()) {
      cancelNow();
    } else {
      ForkJoinPool.commonPool().execute(this::cancelNow);
    }
  }

  private void cancelNow() {
    state.interrupt(CallOutcome.CANCELLED).ifPresent(Responder::cancelled);
  }

  @Override
  public final void expire() {
    state.interrupt(CallOutcome.TIMED_OUT).ifPresent(responder -> responder.answer(timeout()));
  }
}
