/** Resources and templates of resources: what clients read by URI (MCP 2026-07-28, Resources). */
@NullMarked
package dev.tessera.runtime.resource;

import org.jspecify.annotations.NullMarked;
