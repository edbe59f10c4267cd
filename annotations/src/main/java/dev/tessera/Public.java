package dev.tessera;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A guard that asks for nothing: this tool's guard permits every caller. On a class, it holds for
 * each tool that has no guard of its own. A server with at least one tool that is not public still
 * wants an access token with every request, unless it says {@link McpServer#anonymous}.
 *
 * <pre>{@code
 * @McpTool
 * @Public
 * public String greet(String name) { ... }
 * }</pre>
 *
 * @see Scopes
 * @see Authenticated
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Public {}
