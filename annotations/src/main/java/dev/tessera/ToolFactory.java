package dev.tessera;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes the object of a tool class for the generated {@code main}, where a constructor without
 * parameters cannot.
 *
 * <pre>{@code
 * @McpServer(name = "Todo Server", version = "1.0.0", tools = AdminTools.class)
 * public final class TodoTools {
 *   private static final Store STORE = Store.open(System.getenv("TODO_DB"));
 *
 *   @ToolFactory
 *   static TodoTools todo() { return new TodoTools(STORE); }
 *
 *   @ToolFactory
 *   static AdminTools admin() { return new AdminTools(STORE); }
 * }
 * }</pre>
 *
 * <p>The method is static, without parameters, and called once, when {@code main} starts. It stands
 * in the class that it returns, or in the server's class, for that one and for those it lists; the
 * one in the server's class is called if there are both. It may throw what it likes.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface ToolFactory {}
