package dev.tessera;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A guard: any caller with a valid access token, whatever its scopes. On a class, it holds for each
 * tool that has no guard of its own.
 *
 * <pre>{@code
 * @McpTool
 * @Authenticated
 * public Profile whoAmI(Caller caller) { ... }
 * }</pre>
 *
 * @see Scopes
 * @see Public
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Authenticated {}
