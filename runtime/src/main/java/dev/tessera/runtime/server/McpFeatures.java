package dev.tessera.runtime.server;

import dev.tessera.runtime.completion.CompletionCall;
import dev.tessera.runtime.prompt.PromptCall;
import dev.tessera.runtime.resource.ResourceCall;
import dev.tessera.runtime.resource.ResourceNotFoundException;
import dev.tessera.runtime.tool.InvalidArgumentsException;
import dev.tessera.runtime.tool.ToolCall;
import dev.tessera.runtime.tool.ToolException;

/**
 * What one server offers: tools, resources and prompts (MCP 2026-07-28, Server Features). Every
 * class annotated with {@code @McpServer} gets a generated implementation, {@code XMcp}; what
 * serves them (HTTP, stdio, a bridge) sees only this.
 *
 * <p>Each method decodes the arguments, calls the user's method and leaves what it returns in the
 * call, now or later ({@code pending()}). Whoever calls it has asked the operation's guard before.
 *
 * <p>Implementations are thread-safe as far as the annotated class is: calls come concurrently.
 */
public interface McpFeatures {

  /** The server and what it offers; always the same object. */
  ServerDescription description();

  /**
   * Calls a tool.
   *
   * @param tool its index in {@link ServerDescription#tools()}
   * @param call the arguments, the caller, and the place for the result
   * @throws InvalidArgumentsException if the arguments do not fit; the user's method has not run
   * @throws ToolException if the tool has something to tell the model
   * @throws Exception whatever else the user's method throws
   */
  void call(int tool, ToolCall call) throws Exception;

  /**
   * Reads a resource.
   *
   * @param resource its index in {@link ServerDescription#resources()}
   * @param call the variables of its URI, the caller, and the place for the contents
   * @throws InvalidArgumentsException if the variables do not fit; the user's method has not run
   * @throws ResourceNotFoundException if there is no such resource
   * @throws ToolException if it has something to tell the client
   * @throws Exception whatever else the user's method throws
   */
  default void read(int resource, ResourceCall call) throws Exception {
    throw new IndexOutOfBoundsException(resource);
  }

  /**
   * Gets a prompt.
   *
   * @param prompt its index in {@link ServerDescription#prompts()}
   * @param call the arguments, the caller, and the place for the messages
   * @throws InvalidArgumentsException if the arguments do not fit; the user's method has not run
   * @throws ToolException if it has something to tell the client
   * @throws Exception whatever else the user's method throws
   */
  default void get(int prompt, PromptCall call) throws Exception {
    throw new IndexOutOfBoundsException(prompt);
  }

  /**
   * Completes an argument of a prompt or a variable of a resource template.
   *
   * @param completion its index in {@link ServerDescription#completions()}
   * @param call what has been typed, the caller, and the place for the suggestions
   * @throws Exception whatever the user's method throws
   */
  default void complete(int completion, CompletionCall call) throws Exception {
    throw new IndexOutOfBoundsException(completion);
  }
}
