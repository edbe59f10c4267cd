/** Prompts: messages that people choose and fill in (MCP 2026-07-28, Prompts). */
@NullMarked
package dev.tessera.runtime.prompt;

import org.jspecify.annotations.NullMarked;
