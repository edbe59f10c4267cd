/**
 * What a server gives a client to keep for it between two requests, sealed (MCP 2026-07-28, Multi
 * Round-Trip Requests, Server Requirements).
 */
@NullMarked
package dev.tessera.runtime.state;

import org.jspecify.annotations.NullMarked;
