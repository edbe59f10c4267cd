package dev.tessera;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An extension of the protocol that a server supports (MCP 2026-07-28, Versioning, Extension
 * Negotiation): discovery tells clients so. What the extension is about, the tools do; they see
 * what the client has declared in a parameter of the runtime's type {@code ClientCapabilities}.
 *
 * <pre>{@code
 * @McpServer(name = "Weather", version = "1.0.0",
 *     extensions = @Extension(value = "io.modelcontextprotocol/ui",
 *         settings = "{\"mimeTypes\": [\"text/html;profile=mcp-app\"]}"))
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({})
public @interface Extension {

  /** The identifier: a domain in reverse, a slash and a name, as in {@code com.example/feature}. */
  String value();

  /** What clients are told about it, a JSON object; empty for nothing but that it is supported. */
  String settings() default "{}";
}
