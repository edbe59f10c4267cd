package dev.tessera.examples.everything;

import dev.tessera.Icon;
import dev.tessera.McpServer;

/**
 * Every feature of the protocol once, under the names by which the official conformance suite looks
 * for them. It is open to everybody, so it is for loopback only.
 */
@McpServer(
    name = "Everything Server",
    title = "Every feature once",
    version = "1.0.0",
    icons = @Icon(src = Samples.ICON, mimeType = "image/png", sizes = "1x1"),
    websiteUrl = "https://modelcontextprotocol.io/",
    instructions = "Every feature of the protocol once, for tests of clients and of the server.",
    tools = {
      ContentTools.class,
      ArgumentTools.class,
      InteractionTools.class,
      InputTools.class,
      ChangeTools.class,
      FormTools.class,
      Resources.class,
      Prompts.class,
      TaskTools.class
    })
public final class Everything {}
