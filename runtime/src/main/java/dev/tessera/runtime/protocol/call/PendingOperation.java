package dev.tessera.runtime.protocol.call;

import dev.tessera.runtime.interaction.Interaction;
import dev.tessera.runtime.interaction.Wishes;
import dev.tessera.runtime.protocol.message.Client;
import dev.tessera.runtime.protocol.message.Message;
import dev.tessera.runtime.protocol.message.Outcome;
import dev.tessera.runtime.protocol.message.Params;
import dev.tessera.runtime.protocol.message.Responder;
import dev.tessera.runtime.tool.OperationCall;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

/**
 * An operation of the user's that has passed every check and waits for its thread. Whatever the
 * user's code does, there is one answer, or none if the client has cancelled.
 *
 * @param <C> the call that the generated code gets
 */
abstract class PendingOperation<C extends OperationCall> implements Outcome.Call {
  private final CallState state = new CallState();

  /** What the client wants to hear of it. */
  abstract Wishes wishes();

  /** The call, with a place for its result. */
  abstract C call();

  /** Has the generated code do it. */
  abstract void invoke(C call) throws Exception;

  /** The answer to a call that went well. */
  abstract Outcome.Answer success(C call);

  /** The answer to one that has failed with this. */
  abstract Outcome.Answer failure(Throwable thrown);

  @Override
  public final int calls() {
    return 1;
  }

  @Override
  public final void run(Responder responder) {
    Interaction interaction = new Interaction(wishes(), responder);
    if (!state.begin(responder, interaction)) {
      responder.cancelled();
      return;
    }
    try {
      C call = call();
      call.interaction(interaction);
      invoke(call);
      state.leave();
      Optional<CompletionStage<?>> pending = call.pending();
      if (pending.isPresent()) {
        follow(call, pending.get());
      } else {
        succeed(call);
      }
    } catch (Throwable e) {
      // Whatever a tool throws, errors too: its request gets an answer with its id.
      if (!state.leave() && e instanceof InterruptedException) {
        Thread.currentThread().interrupt();
      }
      fail(e);
    }
  }

  /** What the client of a request wants to hear of it. */
  static Wishes wishes(Message request, Client client) {
    Params.Meta meta = request.params().meta();
    return new Wishes(meta.progressToken(), client::logLevel, meta.whole());
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
    try {
      answer = success(call);
    } catch (RuntimeException e) {
      fail(e);
      return;
    }
    state.answer(answer);
  }

  /** A failure after the end is of no interest, such as that of a tool which was interrupted. */
  private void fail(Throwable thrown) {
    // A stage that depends on the tool's own wraps what that one has failed with.
    Throwable cause = thrown.getCause();
    if (thrown instanceof CompletionException && cause != null) {
      fail(cause);
    } else if (!state.hasEnded()) {
      state.answer(failure(thrown));
    }
  }

  @Override
  public final void cancel() {
    Responder responder = state.interrupt();
    if (responder != null) {
      responder.cancelled();
    }
  }
}
