package dev.tessera;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Shows the choices of a form by {@code enum} and {@code enumNames}, as MCP 2025-06-18 does, to
 * every client; for those that know nothing newer. Without it, choices with titles are a {@code
 * oneOf} (MCP 2026-07-28, Elicitation, Requested Schema).
 *
 * <pre>{@code
 * public record Order(@EnumNames Size size) {}
 *
 * public enum Size {
 *   @Arg(title = "Small, 8 inches")
 *   S,
 *   @Arg(title = "Large, 12 inches")
 *   L
 * }
 * }</pre>
 *
 * <p>Only for a component of a record whose type is an enum. It changes forms and nothing else.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
public @interface EnumNames {}
