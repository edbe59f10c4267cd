package dev.tessera;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How long clients may keep what an {@link McpServer} tells them (MCP 2026-07-28, Caching).
 *
 * <pre>{@code
 * @McpServer(name = "Manual", version = "1.0.0", ttl = @Ttl(lists = "1h", contents = "30s"))
 * }</pre>
 *
 * <p>A time is a whole number with {@code ms}, {@code s}, {@code m} or {@code h}, a year at most,
 * and {@code 0s} for not at all. The builder and the settings of the server can say otherwise. Who
 * may keep it, everybody or only the caller, follows from the guards.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({})
public @interface Ttl {

  /** All lists, and what the server says of itself; five minutes if empty. */
  String lists() default "";

  /** The list of tools; if empty, as all lists. */
  String tools() default "";

  /** The list of resources; if empty, as all lists. */
  String resources() default "";

  /** The list of templates of resources; if empty, as all lists. */
  String templates() default "";

  /** The list of prompts; if empty, as all lists. */
  String prompts() default "";

  /** What is read of a resource without an {@link McpResource#ttl} of its own; none if empty. */
  String contents() default "";
}
