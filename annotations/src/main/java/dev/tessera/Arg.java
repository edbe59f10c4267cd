package dev.tessera;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says how clients see an argument, a member of a record, or a constant of an enum. On any other
 * field it says nothing: Java has one target for constants and fields.
 *
 * <pre>{@code
 * @McpTool
 * @Scopes("sql:run")
 * public Rows executeSql(
 *     @Arg(name = "region", header = "Region", description = "where the data lives") String where,
 *     String query) { ... }
 * }</pre>
 *
 * <pre>{@code
 * public enum Status {
 *   @Arg(name = "in-progress", title = "In progress", description = "somebody is at it")
 *   IN_PROGRESS,
 *   DONE
 * }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.PARAMETER, ElementType.RECORD_COMPONENT, ElementType.FIELD})
public @interface Arg {

  /**
   * The name on the wire; if empty, the Java name by the server's {@link Naming}. A constant of an
   * enum keeps its Java name if this is empty, whatever the naming.
   */
  String name() default "";

  /**
   * The name for people; if empty, they see the name on the wire. A member {@code title} of the
   * schema or of a prompt's argument; of a constant, what a form shows for it.
   */
  String title() default "";

  /**
   * What it is, for the model; if empty, the Javadoc's {@code @param} or the constant's Javadoc.
   */
  String description() default "";

  /**
   * Has clients repeat the argument as the HTTP header {@code Mcp-Param-<header>}, for what stands
   * between them and the server to route by (MCP 2026-07-28, {@code x-mcp-header}). Only for
   * strings, integers and booleans, and never for secrets.
   */
  String header() default "";
}
