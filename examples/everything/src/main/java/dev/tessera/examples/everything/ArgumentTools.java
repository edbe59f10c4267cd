package dev.tessera.examples.everything;

import dev.tessera.Arg;
import dev.tessera.McpTool;
import dev.tessera.Public;
import dev.tessera.runtime.tool.ClientCapabilities;
import dev.tessera.runtime.tool.MissingCapabilityException;

/** Tools that differ in what they are called with. */
@Public
public final class ArgumentTools {

  @McpTool(description = "Greets somebody.", readOnly = true)
  public String greet(@Arg(description = "who is greeted") String name) {
    return "Hello, " + name + "!";
  }

  @McpTool(
      name = "test_x_mcp_header",
      description = "Answers with the region, which is a header too.",
      readOnly = true)
  public String testHeader(
      @Arg(header = "Region", description = "where the data lives") String region) {
    return "Region: " + region;
  }

  @McpTool(description = "Needs a client that can sample.", readOnly = true)
  public String testMissingCapability(ClientCapabilities client) throws MissingCapabilityException {
    client.require("sampling");
    return "The client can sample.";
  }
}
