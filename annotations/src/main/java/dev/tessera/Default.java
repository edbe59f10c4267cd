package dev.tessera;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The value of an argument that is left out. It makes the argument optional and stands in the
 * schema; one that does not fit the type does not compile.
 *
 * <pre>{@code
 * @McpTool
 * @Scopes("todo:read")
 * public TodoPage listTodos(@Default("20") int limit, @Default("CREATED") SortBy sortBy) { ... }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
public @interface Default {

  /**
   * The value, written as in JSON, a string without its quotes; so an enum's constant by its name
   * on the wire. Of a list, set or array its elements, as in {@code @Default({"LOW", "HIGH"})}; for
   * an empty one, <code>@Default({})</code>.
   */
  String[] value();
}
