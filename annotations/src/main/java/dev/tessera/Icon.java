package dev.tessera;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An icon of a server, tool, resource or prompt (MCP 2026-07-28, Icons).
 *
 * <pre>{@code
 * @McpTool(icons = @Icon(src = "https://example.com/add.png", mimeType = "image/png", sizes = "48x48"))
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({})
public @interface Icon {

  /** Where the image is: an https or http URL, or a data URI with base64. */
  String src();

  /** The type of the image, as in {@code image/png}. */
  String mimeType() default "";

  /** The sizes that it is for, as in {@code 48x48}, or {@code any} if it scales. */
  String[] sizes() default {};

  /** The background that it is for. */
  Theme theme() default Theme.ANY;

  /** The backgrounds there are. */
  enum Theme {
    /** It suits every background. */
    ANY,
    /** A light background. */
    LIGHT,
    /** A dark background. */
    DARK
  }
}
