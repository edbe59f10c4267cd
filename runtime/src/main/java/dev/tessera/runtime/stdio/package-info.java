/**
 * The stdio transport: one message a line on standard input and output, nothing else on either (MCP
 * 2026-07-28, stdio).
 */
@NullMarked
package dev.tessera.runtime.stdio;

import org.jspecify.annotations.NullMarked;
