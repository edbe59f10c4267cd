/**
 * What an operation asks its client for while it works: a form that the user fills in, a page that
 * the user visits, an answer of the client's model, the client's roots (MCP 2026-07-28, Client
 * Features). A method takes part by declaring parameters of these types; clients do not see them.
 */
@NullMarked
package dev.tessera.runtime.input;

import org.jspecify.annotations.NullMarked;
