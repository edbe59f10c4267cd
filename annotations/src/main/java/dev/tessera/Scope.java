package dev.tessera;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares a scope of an {@link McpServer}: one word of its authorization vocabulary (RFC 6749
 * section 3.3).
 *
 * <pre>{@code
 * @McpServer(name = "Todo Server", version = "1.0.0", scopes = {
 *     @Scope(value = "todo:read", initial = true, description = "See todo items"),
 *     @Scope(value = "todo:write", implies = "todo:read", description = "Change todo items")})
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({})
public @interface Scope {

  /** The scope as it stands in access tokens. Scopes compare exactly; there is no wildcard. */
  String value();

  /**
   * Declared scopes that a caller with this one holds as well. What those imply follows: who holds
   * {@code todo:admin}, which implies {@code todo:write}, which implies {@code todo:read}, may
   * read.
   */
  String[] implies() default {};

  /**
   * Whether clients should ask for this scope when they first log in, and for the others when they
   * need them. If no scope is marked, they ask for all.
   */
  boolean initial() default false;

  /** What the scope permits, for whoever sets up the authorization server. */
  String description() default "";
}
