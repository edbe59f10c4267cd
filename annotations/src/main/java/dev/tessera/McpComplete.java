package dev.tessera;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Completes an argument of a prompt, or a variable of a resource template, while somebody types it
 * (MCP 2026-07-28, Completion).
 *
 * <pre>{@code
 * @McpComplete(prompt = "code_review", argument = "framework")
 * public List<String> frameworks(String value, @Nullable String language) { ... }
 * }</pre>
 *
 * <p>The first parameter is a {@code String}: what has been typed so far. Any other is an argument
 * of the same prompt or template, by its name, as far as it is known: an {@code Optional<String>}
 * or a {@code Nullable String}. The method returns the suggestions, best first, as a {@code
 * List<String>} or {@code Suggestions}, or a {@code CompletionStage} of these; at most 100 are
 * sent.
 *
 * <p>It has no guard of its own: who may use the prompt or resource may complete its arguments.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface McpComplete {

  /** The name of the prompt that has the argument; if empty, {@link #resource} says of what. */
  String prompt() default "";

  /** The template that has the variable, exactly as {@link McpResource#uri} says it. */
  String resource() default "";

  /** The name of the argument or variable, as clients see it. */
  String argument();

  /**
   * How long a call may take, as in {@code 500ms}, {@code 30s} or {@code 5m}, or {@code off} for
   * ever; if empty, what holds for the whole server. Then the method's thread is interrupted, or
   * the {@code CompletableFuture} that it has returned cancelled, and the client is told. A method
   * that does not block has no thread of its own to be interrupted.
   */
  String timeout() default "";

  /**
   * Whether the method may block: wait for I/O, a lock or a slow computation. If false, it runs on
   * the thread that serves the connections, which is faster, and where blocking stops them all.
   */
  boolean blocking() default true;
}
