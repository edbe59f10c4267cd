package dev.tessera.examples.everything;

import dev.tessera.Arg;
import dev.tessera.McpTool;
import dev.tessera.Public;
import dev.tessera.runtime.json.JsonValue;
import dev.tessera.runtime.tool.ClientCapabilities;
import dev.tessera.runtime.tool.MissingCapabilityException;

/** Tools that differ in what they are called with. */
@Public
public final class ArgumentTools {
  /** Keywords of JSON Schema 2020-12 that no Java type becomes. */
  private static final String SCHEMA =
      """
      {"$schema":"https://json-schema.org/draft/2020-12/schema","type":"object",\
      "$defs":{"address":{"$anchor":"addressDef","type":"object",\
      "properties":{"street":{"type":"string"},"city":{"type":"string"}}}},\
      "properties":{"name":{"type":"string"},"address":{"$ref":"#/$defs/address"},\
      "contactMethod":{"type":"string","enum":["phone","email"]},\
      "phone":{"type":"string"},"email":{"type":"string"}},\
      "allOf":[{"anyOf":[{"required":["phone"]},{"required":["email"]}]}],\
      "if":{"properties":{"contactMethod":{"const":"phone"}},"required":["contactMethod"]},\
      "then":{"required":["phone"]},"else":{"required":["email"]},"additionalProperties":false}""";

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

  @McpTool(
      name = "json_schema_2020_12_tool",
      description = "Has a schema of its own, and checks nothing.",
      inputSchema = SCHEMA,
      readOnly = true)
  public String testSchema(JsonValue arguments) {
    return "Called with " + arguments;
  }
}
