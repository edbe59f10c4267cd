package dev.tessera.runtime.tool;

import java.util.List;

/**
 * An argument that clients repeat as a header {@code Mcp-Param-{name}} (MCP 2026-07-28, Streamable
 * HTTP, Custom Headers from Tool Parameters).
 *
 * @param name the last part of the header's name, as in {@code x-mcp-header}
 * @param path the names of the properties that lead to the value, from the root of the arguments
 * @param type the schema type of the value
 */
public record HeaderParameter(String name, List<String> path, Type type) {
  /** Copies the list. */
  public HeaderParameter {
    path = List.copyOf(path);
  }

  /** A header for a member of the arguments object itself. */
  public static HeaderParameter of(String name, String argument, Type type) {
    return new HeaderParameter(name, List.of(argument), type);
  }

  /** The types that may be repeated as a header. */
  public enum Type {
    /** Compared as it is. */
    STRING,
    /** Compared as a number. */
    INTEGER,
    /** {@code true} or {@code false}. */
    BOOLEAN
  }
}
