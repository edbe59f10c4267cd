/**
 * Asks clients for input while an operation is under way: at 2026-07-28 by an answer that says what
 * is missing, after which the client sends the request again (MCP 2026-07-28, Multi Round-Trip
 * Requests).
 */
@NullMarked
package dev.tessera.runtime.protocol.round;

import org.jspecify.annotations.NullMarked;
