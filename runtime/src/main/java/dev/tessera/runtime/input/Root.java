package dev.tessera.runtime.input;

import java.util.Optional;

/**
 * A directory or file that the client considers relevant (MCP 2026-07-28, Roots, Data Types).
 *
 * @param uri where it is: a {@code file:} URI, as the client has sent it, not checked
 * @param name its name for people
 */
public record Root(String uri, Optional<String> name) {}
