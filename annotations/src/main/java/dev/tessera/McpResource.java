package dev.tessera;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a resource of a public method, or resources at all URIs of a template (MCP 2026-07-28,
 * Resources).
 *
 * <pre>{@code
 * @McpResource(uri = "docs://{lang}/{+path}", mimeType = "text/markdown")
 * @Scopes("docs:read")
 * public Optional<String> page(Language lang, String path) { ... }
 * }</pre>
 *
 * <p>Each variable of a template has a parameter of its wire name, and each parameter that is no
 * {@code Caller} or the like is a variable. A variable may have any type that a string can say:
 * text, an enum, a number, a boolean, a date, a UUID. What does not fit is an error for the client,
 * and the method does not run.
 *
 * <p>A {@code String} is sent as text, a {@code byte[]} as binary, {@code ResourceContents} or a
 * list of them as they are, and any other type as JSON. An empty {@code Optional}, or null from a
 * method that says {@code Nullable}, means that there is no such resource, and so does a {@code
 * ResourceNotFoundException}. A {@code CompletionStage} of any of these is answered when it ends.
 *
 * <p>The method, or else its class, has exactly one of {@link Scopes}, {@link Authenticated} and
 * {@link Public}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface McpResource {

  /**
   * The URI (RFC 3986), with a scheme; or a template of URIs with <code>{name}</code> for a part
   * without slashes, and <code>{+name}</code> for one that may have some (RFC 6570, level 2).
   */
  String uri();

  /** The name of the resource; if empty, the method's name by the server's {@link Naming}. */
  String name() default "";

  /** The name of the resource for people. */
  String title() default "";

  /** What it is; if empty, the first paragraph of the method's Javadoc. */
  String description() default "";

  /** The type of its contents, as in {@code text/markdown}. */
  String mimeType() default "";

  /** Its size in bytes, if that is known; not for templates. */
  long size() default -1;

  /** For whom it is; if empty, nothing is said. */
  Audience[] audience() default {};

  /** How important it is, from 0 to 1; if negative, nothing is said. */
  double priority() default -1;

  /** When it was changed last, as in {@code 2026-01-12T15:00:58Z}; if empty, nothing is said. */
  String lastModified() default "";

  /** Its icons. */
  Icon[] icons() default {};

  /** The member {@code _meta} of its definition, as a JSON object. */
  String meta() default "";

  /**
   * How long a client may keep what it has read: a whole number with {@code ms}, {@code s}, {@code
   * m} or {@code h}, as in {@code 10m}; if empty, what {@link McpServer#ttl} says of contents.
   */
  String ttl() default "";

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
