/**
 * Calls that their client does not wait for: it asks how far they have come, answers their
 * questions, and fetches their result (the extension {@code io.modelcontextprotocol/tasks} of MCP
 * 2026-07-28).
 */
@NullMarked
package dev.tessera.runtime.protocol.task;

import org.jspecify.annotations.NullMarked;
