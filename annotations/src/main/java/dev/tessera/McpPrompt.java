package dev.tessera;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a prompt of a public method: messages that people choose and fill in (MCP 2026-07-28,
 * Prompts).
 *
 * <pre>{@code
 * @McpPrompt(description = "Reviews a piece of code.")
 * @Authenticated
 * public String codeReview(@NotBlank String code, @Nullable Language language) { ... }
 * }</pre>
 *
 * <p>The parameters are the prompt's arguments, required or not as a tool's are. Clients send them
 * as strings; a parameter may have any type that a string can say: text, an enum, a number, a
 * boolean, a date, a UUID. What does not fit is an error for the client, and the method does not
 * run.
 *
 * <p>A {@code String} is one message of the person; {@code PromptMessage}, a list of them or a
 * {@code PromptResult} goes out as it is; a {@code CompletionStage} of any of these is answered
 * when it ends.
 *
 * <p>The method, or else its class, has exactly one of {@link Scopes}, {@link Authenticated} and
 * {@link Public}.
 *
 * @see McpComplete
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface McpPrompt {

  /** The name of the prompt; if empty, the method's name by the server's {@link Naming}. */
  String name() default "";

  /** The name of the prompt for people. */
  String title() default "";

  /** What it is for; if empty, the first paragraph of the method's Javadoc. */
  String description() default "";

  /** Its icons. */
  Icon[] icons() default {};

  /** The member {@code _meta} of its definition, as a JSON object. */
  String meta() default "";

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
