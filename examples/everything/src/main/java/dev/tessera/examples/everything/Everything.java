package dev.tessera.examples.everything;

import dev.tessera.McpServer;

/**
 * Every feature of the protocol once, under the names by which the official conformance suite looks
 * for them. It is open to everybody, so it is for loopback only.
 */
@McpServer(
    name = "Everything Server",
    version = "1.0.0",
    instructions = "Every feature of the protocol once, for tests of clients and of the server.",
    tools = {ContentTools.class, ArgumentTools.class, InteractionTools.class})
public final class Everything {}
