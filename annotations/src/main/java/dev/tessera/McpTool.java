package dev.tessera;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a tool of a public method (MCP 2026-07-28, Tools).
 *
 * <pre>{@code
 * @McpTool(description = "Creates a todo item.", destructive = false)
 * @Scopes("todo:write")
 * public Todo createTodo(String title, @Nullable String description) { ... }
 * }</pre>
 *
 * <p>The parameters are the tool's arguments; one is required unless its type is {@code Optional},
 * it is annotated with a {@code Nullable}, or it has a {@link Default}. A parameter of the
 * runtime's type {@code Caller} is not an argument: it tells who calls, and one of type {@code
 * ClientCapabilities} what the client can. With one of type {@code Progress} or {@code ClientLog}
 * the method tells the client something while it works, {@code Cancellation} says whether anybody
 * waits, {@code TraceContext} and {@code RequestMeta} what the client has said about the request;
 * with one of type {@code Task} it says when it goes on as a task, and with one of type {@code
 * Changes} what it has changed, for clients that have subscribed. The result is structured content,
 * a {@code String} is text, {@code void} is nothing; {@code Content}, a list of it or a {@code
 * ToolResult} goes out as it is; a {@code CompletionStage} of any of these is answered when it
 * ends. A {@code ToolException} is for the model to read; of any other exception the client learns
 * nothing.
 *
 * <p>The method, or else its class, has exactly one of {@link Scopes}, {@link Authenticated} and
 * {@link Public}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface McpTool {

  /** The name of the tool; if empty, the method's name by the server's {@link Naming}. */
  String name() default "";

  /** The name of the tool for people. */
  String title() default "";

  /** What the tool does, for the model; if empty, the first paragraph of the method's Javadoc. */
  String description() default "";

  /** Its icons. */
  Icon[] icons() default {};

  /** The member {@code _meta} of its definition, as a JSON object. */
  String meta() default "";

  /**
   * The JSON Schema of the arguments, instead of the one that the parameters give; an object with
   * {@code "type": "object"}. Only for a method whose one argument is a {@code JsonValue}: that is
   * then all arguments together, an object. Nothing else of this schema is checked when the tool is
   * called; the method has to.
   */
  String inputSchema() default "";

  /** A hint: the tool changes nothing. */
  boolean readOnly() default false;

  /** A hint: the tool may destroy what is there, rather than only add to it. */
  boolean destructive() default true;

  /** A hint: calling the tool again with the same arguments changes nothing more. */
  boolean idempotent() default false;

  /** A hint: the tool deals with an open world, such as the web, not only with what is its own. */
  boolean openWorld() default true;

  /**
   * How long a call may take, as in {@code 500ms}, {@code 30s} or {@code 5m}, or {@code off} for
   * ever; if empty, what holds for the whole server. Then the method's thread is interrupted, or
   * the {@code CompletableFuture} that it has returned cancelled, and the client is told. A method
   * that does not block has no thread of its own to be interrupted. A tool that goes on as a task
   * may take so long from there.
   */
  String timeout() default "";

  /**
   * Whether it goes on as a task, which its client asks for when it likes. A task begins when the
   * arguments have been found good; or, where the method has a parameter of the runtime's type
   * {@code Task}, when it says so.
   */
  TaskSupport task() default TaskSupport.NONE;

  /**
   * Whether the method may block: wait for I/O, a lock or a slow computation. If false, it runs on
   * the thread that serves the connections, which is faster, and where blocking stops them all.
   */
  boolean blocking() default true;
}
