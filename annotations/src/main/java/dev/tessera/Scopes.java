package dev.tessera;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A guard: the caller needs these scopes. On a class, it holds for each tool that has no guard of
 * its own.
 *
 * <pre>{@code
 * @McpTool
 * @Scopes({"todo:write", "admin:access"})
 * public Report adminAction() { ... }
 *
 * @McpTool
 * @Scopes(value = {"todo:read", "audit:read"}, match = Scopes.Match.ANY)
 * public Report report() { ... }
 * }</pre>
 *
 * @see Authenticated
 * @see Public
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Scopes {

  /** Scopes that the server declares, at least one. */
  String[] value();

  /** Whether all of them are needed, or any one. */
  Match match() default Match.ALL;

  /** How many of the scopes are needed. */
  enum Match {
    /** Every one. */
    ALL,

    /** At least one. */
    ANY
  }
}
