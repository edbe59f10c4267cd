package dev.tessera.runtime.tool;

import dev.tessera.runtime.input.Inputs;
import dev.tessera.runtime.interaction.Cancellation;
import dev.tessera.runtime.interaction.ClientLog;
import dev.tessera.runtime.interaction.Interaction;
import dev.tessera.runtime.interaction.Polling;
import dev.tessera.runtime.interaction.Progress;
import dev.tessera.runtime.interaction.RequestMeta;
import dev.tessera.runtime.interaction.Task;
import dev.tessera.runtime.interaction.TraceContext;
import dev.tessera.runtime.json.JsonReader;
import dev.tessera.runtime.json.Members;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One call of a tool, a resource or a prompt, as far as they are alike: the arguments and who
 * calls. Written for generated code; used by one thread at a time.
 */
public abstract class OperationCall {
  private static final Members NONE = Members.none();
  private static final Inputs NOBODY = new NobodyToAsk();

  private final String operation;
  private final JsonReader arguments;
  private final Caller caller;
  private final ClientCapabilities capabilities;
  private @Nullable Interaction interaction;
  private Inputs inputs = NOBODY;
  private Facilities facilities = Facilities.none();
  private Optional<CompletionStage<?>> promise = Optional.empty();
  private Optional<CompletionStage<?>> pending = Optional.empty();

  /**
   * @param operation the operation's name, for the log
   * @param arguments a reader at the arguments object
   * @param caller who calls
   * @param capabilities what the client can
   */
  protected OperationCall(
      String operation, JsonReader arguments, Caller caller, ClientCapabilities capabilities) {
    this.operation = operation;
    this.arguments = arguments;
    this.caller = caller;
    this.capabilities = capabilities;
  }

  /** The arguments, at the opening brace. */
  public final JsonReader arguments() {
    return arguments;
  }

  /**
   * Checks the arguments of an operation that has none.
   *
   * @throws InvalidArgumentsException if there is any
   */
  public final void checkNoArguments() throws InvalidArgumentsException {
    arguments.object(NONE);
    arguments.next();
    checkArguments();
  }

  /**
   * Ends the decoding of the arguments.
   *
   * @throws InvalidArgumentsException with every violation that the reader has noted
   */
  public final void checkArguments() throws InvalidArgumentsException {
    if (!arguments.violations().isEmpty()) {
      throw new InvalidArgumentsException(arguments.violations());
    }
  }

  /** Who calls. */
  public final Caller caller() {
    return caller;
  }

  /** The access token that the call came with: its claims. */
  public final AccessToken accessToken() {
    return new AccessToken(caller, operation);
  }

  /** What the client can. */
  public final ClientCapabilities capabilities() {
    return capabilities;
  }

  /** Says how the method and the client can talk meanwhile; to be called before the method is. */
  public final void interaction(Interaction with) {
    interaction = with;
  }

  /** What the method and the client say to each other before the answer. */
  public final Interaction interaction() {
    if (interaction == null) {
      interaction = Interaction.none();
    }
    return interaction;
  }

  /** Says how the client can be asked; to be called before the method is. */
  public final void inputs(Inputs with) {
    inputs = with;
  }

  /** What the method can ask the client for. */
  public final Inputs inputs() {
    return inputs;
  }

  /** Says what the server has for methods to work with; to be called before the method is. */
  public final void facilities(Facilities all) {
    facilities = all;
  }

  /** What the server has of a type for methods to work with; empty outside of a server. */
  public final <T> Optional<T> facility(Class<T> type) {
    return facilities.find(type);
  }

  /** How far the call has come, for the client. */
  public final Progress progress() {
    return interaction().progress();
  }

  /** The client's log. */
  public final ClientLog log() {
    return interaction().log();
  }

  /** Lets go of the client for a while. */
  public final Polling polling() {
    return interaction().polling();
  }

  /** Whether somebody still waits for the result. */
  public final Cancellation cancellation() {
    return interaction().cancellation();
  }

  /** When the call goes on as a task. */
  public final Task task() {
    return interaction().task();
  }

  /** The trace that the call belongs to. */
  public final TraceContext traceContext() {
    return interaction().traceContext();
  }

  /** What the client has written into the request's {@code _meta}. */
  public final RequestMeta requestMeta() {
    return interaction().requestMeta();
  }

  /**
   * Leaves the result for later: the call ends when the stage does.
   *
   * @param value what the user's method has returned; null is a mistake in it
   * @param result puts the value into this call, on the thread that completes the stage
   */
  public final <T> void later(@Nullable CompletionStage<T> value, Consumer<? super T> result) {
    Objects.requireNonNull(value, "the method has returned no CompletionStage");
    promise = Optional.of(value);
    pending = Optional.of(value.thenAccept(result));
  }

  /** What the user's method has returned, if the result has been left for later. */
  public final Optional<CompletionStage<?>> promise() {
    return promise;
  }

  /** What the result has been left for; empty if it is here already. */
  public final Optional<CompletionStage<?>> pending() {
    return pending;
  }
}
