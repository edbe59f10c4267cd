package dev.tessera.sdk;

import dev.tessera.runtime.input.UnansweredException;
import dev.tessera.runtime.intercept.CallInfo;
import dev.tessera.runtime.intercept.CallInterceptor;
import dev.tessera.runtime.intercept.CallInterceptor.Observer;
import dev.tessera.runtime.intercept.CallOutcome;
import dev.tessera.runtime.intercept.OperationKind;
import dev.tessera.runtime.protocol.round.Conversation;
import dev.tessera.runtime.tool.InvalidArgumentsException;
import dev.tessera.runtime.tool.MissingCapabilityException;
import dev.tessera.runtime.tool.OperationCall;
import dev.tessera.runtime.tool.ToolException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.scheduler.Schedulers;

/**
 * One call under way. Whatever the user's code does, there is one result; the call may end before
 * the code does, when its time is over or whoever waits for the result cancels it.
 */
final class Running<C extends OperationCall, R> {
  /** The SDK ends the waiting for an answer, by its own limit. */
  private static final Duration LONG = Duration.ofDays(1);

  private static final System.Logger LOG = System.getLogger("dev.tessera.call");

  private final Work<C, R> work;
  private final Request request;
  private final SdkRules rules;
  private final Optional<Conversation> conversation;
  private final CompletableFuture<R> result = new CompletableFuture<>();
  private final Deque<Observer> observers = new ArrayDeque<>();
  private Disposable expiry = Disposables.disposed();
  private @Nullable Thread thread;
  private @Nullable CompletionStage<?> left;
  private boolean interrupted;
  private boolean ended;

  private Running(Work<C, R> work, Request request, SdkRules rules) {
    this.work = work;
    this.request = request;
    this.rules = rules;
    conversation = request.questions().map(questions -> new Conversation(questions, LONG));
  }

  /** Begins on this thread; the result may come later, on another. */
  static <C extends OperationCall, R> CompletableFuture<R> start(
      Work<C, R> work, Request request, SdkRules rules) {
    Running<C, R> running = new Running<>(work, request, rules);
    running.run();
    return running.result;
  }

  private void run() {
    CompletionStage<R> wanted = result;
    wanted.whenComplete(
        (answer, failure) -> {
          if (result.isCancelled()) {
            stop(CallOutcome.CANCELLED);
          }
        });
    C call = work.call();
    call.interaction(request.interaction());
    conversation.ifPresent(call::inputs);
    try {
      enter();
      intercept();
      work.invocation().invoke(call);
      leave();
      follow(call);
    } catch (Throwable e) {
      // Errors too: a mistake in one tool is not to end the server's thread without an answer.
      if (!leave() && e instanceof InterruptedException) {
        Thread.currentThread().interrupt();
      }
      fail(e);
    }
  }

  private synchronized void enter() {
    thread = Thread.currentThread();
    long millis = work.timeout().orElse(rules.callTimeout()).toMillis();
    if (millis > 0) {
      expiry = Schedulers.boundedElastic().schedule(this::expire, millis, TimeUnit.MILLISECONDS);
    }
  }

  /** The SDK does not say what id the request has. */
  private void intercept() {
    CallInfo info =
        new CallInfo(work.kind(), work.name(), work.call().caller(), "null", request.interaction());
    for (CallInterceptor interceptor : rules.interceptors()) {
      Observer observer = interceptor.begin(info);
      synchronized (this) {
        observers.push(observer);
      }
    }
  }

  /**
   * The thread is free for other work: an interrupt that was meant for this call is taken back.
   *
   * @return whether there was one
   */
  private synchronized boolean leave() {
    thread = null;
    if (interrupted) {
      Thread.interrupted();
    }
    return interrupted;
  }

  private void follow(C call) {
    Optional<CompletionStage<?>> pending = call.pending();
    if (pending.isEmpty()) {
      succeed();
      return;
    }
    synchronized (this) {
      left = call.promise().orElse(null);
    }
    pending
        .get()
        .whenComplete(
            (nothing, failure) -> {
              if (failure == null) {
                succeed();
              } else {
                fail(failure);
              }
            });
  }

  private void succeed() {
    R answer;
    try {
      answer = work.success().apply(work.call());
    } catch (RuntimeException e) {
      fail(e);
      return;
    }
    if (end(work.isError().test(answer) ? CallOutcome.TOOL_ERROR : CallOutcome.OK)) {
      result.complete(answer);
    }
  }

  private void fail(Throwable thrown) {
    Throwable cause = thrown.getCause();
    if (thrown instanceof CompletionException && cause != null) {
      fail(cause);
    } else if (end(isExpected(thrown) ? CallOutcome.TOOL_ERROR : CallOutcome.FAILED)) {
      complete(() -> work.failure().apply(thrown));
    }
  }

  /** Whether the client is told in the tool's own words, or those of the decoder. */
  static boolean isExpected(Throwable thrown) {
    return thrown instanceof InvalidArgumentsException
        || thrown instanceof ToolException
        || thrown instanceof UnansweredException
        || thrown instanceof MissingCapabilityException;
  }

  private void complete(Supplier<R> answer) {
    try {
      result.complete(answer.get());
    } catch (RuntimeException e) {
      result.completeExceptionally(e);
    }
  }

  private void expire() {
    if (stop(CallOutcome.TIMED_OUT)) {
      String what = work.kind() == OperationKind.TOOL ? "tool" : "request";
      ToolException late = new ToolException("The " + what + " took too long and was stopped.");
      complete(() -> work.failure().apply(late));
    }
  }

  /** Ends the call before the user's code does. */
  private boolean stop(CallOutcome outcome) {
    if (!end(outcome)) {
      return false;
    }
    request.interaction().cancel(); // first, so that code that is interrupted can see why
    synchronized (this) {
      if (thread != null) {
        interrupted = true;
        thread.interrupt();
      }
      if (left instanceof CompletableFuture<?> future) {
        future.cancel(true);
      }
    }
    return true;
  }

  /** Whether it has not ended before. */
  private boolean end(CallOutcome outcome) {
    Deque<Observer> told;
    synchronized (this) {
      if (ended) {
        return false;
      }
      ended = true;
      expiry.dispose();
      told = new ArrayDeque<>(observers);
    }
    conversation.ifPresent(Conversation::end);
    told.forEach(observer -> tell(observer, outcome));
    return true;
  }

  private static void tell(Observer observer, CallOutcome outcome) {
    try {
      observer.ended(outcome);
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.ERROR, "An interceptor has failed at the end of a call", e);
    }
  }
}
