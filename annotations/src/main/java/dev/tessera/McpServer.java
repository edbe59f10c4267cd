package dev.tessera;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes an MCP server of a class: its methods with {@link McpTool} are the tools, those with {@link
 * McpResource} the resources, those with {@link McpPrompt} the prompts.
 *
 * <pre>{@code
 * @McpServer(name = "Todo Server", version = "1.0.0", scopes = {
 *     @Scope(value = "todo:read", initial = true),
 *     @Scope(value = "todo:write", implies = "todo:read")})
 * public final class TodoTools {
 *
 *   @McpTool(description = "Creates a todo item.")
 *   @Scopes("todo:write")
 *   public Todo createTodo(String title) { ... }
 * }
 * }</pre>
 *
 * <p>The compiler then leaves {@code TodoToolsMcp} (schemas, codecs, dispatch, guards), {@code
 * TodoToolsServer} (a {@code main}) and {@code META-INF/mcp/TodoTools.json} (the contract, for
 * review) beside the class. A nested class {@code Outer.Inner} gets {@code Outer_InnerMcp}.
 *
 * <p>The class is an ordinary one: neither private nor abstract. One object of it serves all calls,
 * which come concurrently. The {@code main} needs a constructor without parameters, or a {@link
 * ToolFactory}.
 *
 * <p>Inherited methods are tools as well, also those of interfaces. A method that overrides or
 * implements a tool is that tool, with all its annotations, unless it has {@link McpTool} itself;
 * and it has its guard, or one that asks for at least as much.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface McpServer {

  /** The name of the server, as clients identify it. */
  String name();

  /** The name of the server for people, if it is another one. */
  String title() default "";

  /** The version of the server, in a form of your own. */
  String version();

  /** How a model should use the server, in its own words. */
  String instructions() default "";

  /** The icons of the server. */
  Icon[] icons() default {};

  /** Where people read more about the server, an https or http URL. */
  String websiteUrl() default "";

  /**
   * The extensions of the protocol that it supports, besides that of tasks, which says so itself.
   */
  Extension[] extensions() default {};

  /** The scopes that tools may require; one that is not declared here does not compile. */
  Scope[] scopes() default {};

  /**
   * More classes whose methods are tools, resources, prompts and completions of this server, after
   * its own. They may be in other packages and other jars. The generated constructor and {@code
   * builder} take an object of each class that has such a method that is not static, in this order.
   *
   * <p>They use the scopes that this server declares, and its {@link Naming}. Javadoc is read only
   * in the file of the server, since a class file has none: give the tools of other files a {@link
   * McpTool#description()}.
   */
  Class<?>[] tools() default {};

  /** How Java names become the names that clients see. */
  Naming naming() default Naming.SNAKE_CASE;

  /** What the lists show to a caller: everything, or what that caller may use. */
  Visibility visibility() default Visibility.ALL;

  /**
   * Whether callers without an access token may see and use what is {@link Public}, over HTTP.
   * Whatever else they call answers them 401. If not, a server with anything that is not public
   * wants a token with every request.
   */
  boolean anonymous() default false;

  /** How long clients may keep lists, and what they read. */
  Ttl ttl() default @Ttl;

  /** How a caller is told that a scope is missing for a tool. */
  ScopeDenial scopeDenial() default ScopeDenial.CHALLENGE;
}
