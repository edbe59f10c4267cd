package dev.tessera.runtime.tool;

import dev.tessera.runtime.content.Content;
import dev.tessera.runtime.content.ToolResult;
import dev.tessera.runtime.interaction.Interaction;
import dev.tessera.runtime.json.JsonReader;
import dev.tessera.runtime.json.JsonWriter;
import dev.tessera.runtime.json.Members;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One call of a tool: the arguments go in, the result comes out. Written for generated code; used
 * by one thread at a time.
 */
public final class ToolCall {
  private static final Members NONE = Members.none();

  private final String tool;
  private final JsonReader arguments;
  private final JsonWriter result;
  private final Caller caller;
  private final ClientCapabilities capabilities;
  private final Interaction interaction;
  private Optional<ToolResult> answer = Optional.empty();
  private Optional<CompletionStage<?>> promise = Optional.empty();
  private Optional<CompletionStage<?>> pending = Optional.empty();

  /**
   * @param arguments a reader at the arguments object
   * @param result an empty writer for the result
   * @param caller who calls
   * @param capabilities what the client can
   */
  public ToolCall(
      JsonReader arguments, JsonWriter result, Caller caller, ClientCapabilities capabilities) {
    this("", arguments, result, caller, capabilities);
  }

  /**
   * @param tool the tool's name, for the log
   * @param arguments a reader at the arguments object
   * @param result an empty writer for the result
   * @param caller who calls
   * @param capabilities what the client can
   */
  public ToolCall(
      String tool,
      JsonReader arguments,
      JsonWriter result,
      Caller caller,
      ClientCapabilities capabilities) {
    this(tool, arguments, result, caller, capabilities, Interaction.none());
  }

  /**
   * @param tool the tool's name, for the log
   * @param arguments a reader at the arguments object
   * @param result an empty writer for the result
   * @param caller who calls
   * @param capabilities what the client can
   * @param interaction what tool and client say to each other meanwhile
   */
  public ToolCall(
      String tool,
      JsonReader arguments,
      JsonWriter result,
      Caller caller,
      ClientCapabilities capabilities,
      Interaction interaction) {
    this.tool = tool;
    this.arguments = arguments;
    this.result = result;
    this.caller = caller;
    this.capabilities = capabilities;
    this.interaction = interaction;
  }

  /** The arguments, at the opening brace. */
  public JsonReader arguments() {
    return arguments;
  }

  /**
   * Checks the arguments of a tool that has none.
   *
   * @throws InvalidArgumentsException if there is any
   */
  public void checkNoArguments() throws InvalidArgumentsException {
    arguments.object(NONE);
    arguments.next();
    checkArguments();
  }

  /**
   * Ends the decoding of the arguments.
   *
   * @throws InvalidArgumentsException with every violation that the reader has noted
   */
  public void checkArguments() throws InvalidArgumentsException {
    if (!arguments.violations().isEmpty()) {
      throw new InvalidArgumentsException(arguments.violations());
    }
  }

  /**
   * Where the result goes: one JSON value, for a {@link Tool.ResultKind#TEXT} tool a string;
   * nothing for {@link Tool.ResultKind#NONE}.
   */
  public JsonWriter result() {
    return result;
  }

  /** Who calls. */
  public Caller caller() {
    return caller;
  }

  /** The access token that the call came with: its claims. */
  public AccessToken accessToken() {
    return new AccessToken(caller, tool);
  }

  /** What the client can. */
  public ClientCapabilities capabilities() {
    return capabilities;
  }

  /** What tool and client say to each other before the answer. */
  public Interaction interaction() {
    return interaction;
  }

  /** Answers with one piece of content, for a {@link Tool.ResultKind#CONTENT} tool. */
  public void answer(Content content) {
    answer(List.of(content));
  }

  /** Answers with several pieces of content, for a {@link Tool.ResultKind#CONTENT} tool. */
  public void answer(List<? extends Content> content) {
    answer(ToolResult.of(content));
  }

  /** Answers with a whole result, for a {@link Tool.ResultKind#CONTENT} tool. */
  public void answer(ToolResult whole) {
    answer = Optional.of(whole);
  }

  /**
   * Leaves the result for later: the call ends when the stage does.
   *
   * @param value what the user's method has returned; null is a mistake in it
   * @param result puts the value into this call, on the thread that completes the stage
   */
  public <T> void later(@Nullable CompletionStage<T> value, Consumer<? super T> result) {
    Objects.requireNonNull(value, "the tool has returned no CompletionStage");
    promise = Optional.of(value);
    pending = Optional.of(value.thenAccept(result));
  }

  /** What the user's method has returned, if the result has been left for later. */
  public Optional<CompletionStage<?>> promise() {
    return promise;
  }

  /** What the result has been left for; empty if it is here already. */
  public Optional<CompletionStage<?>> pending() {
    return pending;
  }

  /** The whole result of a {@link Tool.ResultKind#CONTENT} tool, once it has answered. */
  public Optional<ToolResult> answer() {
    return answer;
  }
}
