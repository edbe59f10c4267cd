/** The annotations of an MCP server. */
package dev.tessera;
