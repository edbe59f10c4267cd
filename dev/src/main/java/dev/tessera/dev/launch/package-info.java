/**
 * The development launcher: one command that starts a local authorization server, then an MCP
 * server configured for it, and prints all that is needed to call it. Start at {@link
 * dev.tessera.dev.launch.DevMain}.
 */
@NullMarked
package dev.tessera.dev.launch;

import org.jspecify.annotations.NullMarked;
