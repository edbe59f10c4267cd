/**
 * What a server and a client that begin with a handshake know of each other from one message to the
 * next (MCP 2025-11-25, Lifecycle; Transports, Session Management).
 */
@NullMarked
package dev.tessera.runtime.protocol.session;

import org.jspecify.annotations.NullMarked;
