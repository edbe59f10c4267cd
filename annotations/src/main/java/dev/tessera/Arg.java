package dev.tessera;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says how clients see an argument, or a member of a record.
 *
 * <pre>{@code
 * @McpTool
 * @Scopes("sql:run")
 * public Rows executeSql(
 *     @Arg(name = "region", header = "Region", description = "where the data lives") String where,
 *     String query) { ... }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
public @interface Arg {

  /** The name on the wire; if empty, the Java name by the server's {@link Naming}. */
  String name() default "";

  /** What it is, for the model; if empty, the Javadoc's {@code @param}. */
  String description() default "";

  /**
   * Has clients repeat the argument as the HTTP header {@code Mcp-Param-<header>}, for what stands
   * between them and the server to route by (MCP 2026-07-28, {@code x-mcp-header}). Only for
   * strings, integers and booleans, and never for secrets.
   */
  String header() default "";
}
