/**
 * Messages as they come and go: JSON-RPC 2.0, the revisions of MCP, and what becomes of a message.
 */
@NullMarked
package dev.tessera.runtime.protocol.message;

import org.jspecify.annotations.NullMarked;
