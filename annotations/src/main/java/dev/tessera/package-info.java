/**
 * The annotations of an MCP server. The processor turns a class that carries {@link
 * dev.tessera.McpServer} into a server at compile time; at run time none of these is needed.
 */
package dev.tessera;
