/**
 * Bounds how often one client may call tools (MCP 2026-07-28, Tools, Security Considerations), with
 * a memory that is bounded too.
 */
@NullMarked
package dev.tessera.runtime.rate;

import org.jspecify.annotations.NullMarked;
