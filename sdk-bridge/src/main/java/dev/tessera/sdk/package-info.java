/**
 * What a generated server offers, as specifications of the official Java SDK for MCP ({@code
 * io.modelcontextprotocol.sdk:mcp}), so that a server built on the SDK, in Spring or in a servlet
 * container, serves it with the same schemas, decoders and guards.
 */
@NullMarked
package dev.tessera.sdk;

import org.jspecify.annotations.NullMarked;
