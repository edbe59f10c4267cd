package dev.tessera.sdk;

import io.modelcontextprotocol.spec.McpError;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.UUID;

/**
 * The errors that clients get, with the numbers and the words of our own server where it has them.
 */
final class Errors {
  static final int UNAUTHORIZED = 401;
  static final int FORBIDDEN = 403;
  private static final int RESOURCE_NOT_FOUND = -32002;
  private static final int INVALID_PARAMS = -32602;
  private static final int INTERNAL_ERROR = -32603;
  private static final System.Logger LOG = System.getLogger("dev.tessera.call");

  private Errors() {}

  static McpError invalid(String message) {
    return McpError.builder(INVALID_PARAMS).message(message).build();
  }

  static McpError internal(String message) {
    return McpError.builder(INTERNAL_ERROR).message(message).build();
  }

  /** As the SDK says it of a tool that is not there, to the letter. */
  static McpError unknownTool(String name) {
    return McpError.builder(INVALID_PARAMS)
        .message("Unknown tool: invalid_tool_name")
        .data("Tool not found: " + name)
        .build();
  }

  /** As the SDK says it of a resource that is not there, to the letter. */
  static McpError resourceNotFound(String uri) {
    return McpError.builder(RESOURCE_NOT_FOUND)
        .message("Resource not found")
        .data(Map.of("uri", uri))
        .build();
  }

  static McpError unknownPrompt(String name) {
    return McpError.builder(INVALID_PARAMS)
        .message("Invalid prompt name")
        .data("Prompt not found: " + name)
        .build();
  }

  /** Logs a failure and returns the reference that its record has: all that a client learns. */
  static String incident(String what, Throwable cause) {
    String reference = UUID.randomUUID().toString();
    LOG.log(Level.ERROR, what + " failed, reference " + reference, cause);
    return reference;
  }
}
