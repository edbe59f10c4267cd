package dev.tessera.runtime;

import dev.tessera.runtime.server.McpFeatures;
import dev.tessera.runtime.server.ServerDescription;
import dev.tessera.runtime.tool.AccessPolicy;
import dev.tessera.runtime.tool.Guard;
import dev.tessera.runtime.tool.HeaderParameter;
import dev.tessera.runtime.tool.ScopeVocabulary;
import dev.tessera.runtime.tool.Tool;
import dev.tessera.runtime.tool.ToolCall;

/** A tool behind each kind of guard, on a server with this access policy. */
public record AccessTools(ServerDescription description) implements McpFeatures {
  public static final ScopeVocabulary SCOPES = TestTools.SCOPES;

  private static final String REGION =
      "{\"type\":\"object\",\"properties\":{\"region\":{\"type\":\"string\","
          + "\"x-mcp-header\":\"Region\"}},\"additionalProperties\":false}";

  /**
   * {@code news} is public, {@code profile} wants a token, {@code read} and {@code write} want the
   * scopes of these names, and {@code region}, which has a header, wants {@code notes:write}.
   */
  public AccessTools(AccessPolicy policy) {
    this(
        server(
                tool("news", Guard.open(SCOPES)),
                tool("profile", Guard.authenticated(SCOPES)),
                tool("read", Guard.allOf(SCOPES, "notes:read")),
                tool("write", Guard.allOf(SCOPES, "notes:write")),
                Tool.named("region", Guard.allOf(SCOPES, "notes:write"))
                    .inputSchema(REGION)
                    .header(HeaderParameter.of("Region", "region", HeaderParameter.Type.STRING))
                    .textResult()
                    .build())
            .withAccess(policy));
  }

  /** Nothing but {@code news}. */
  public static AccessTools allPublic(AccessPolicy policy) {
    return new AccessTools(server(tool("news", Guard.open(SCOPES))).withAccess(policy));
  }

  private static Tool tool(String name, Guard guard) {
    return Tool.named(name, guard).textResult().nonBlocking().build();
  }

  private static ServerDescription server(Tool... tools) {
    return ServerDescription.named("Access", "1", SCOPES).tools(tools).build();
  }

  @Override
  public void call(int tool, ToolCall call) throws Exception {
    for (call.arguments().map(); call.arguments().next(); ) {
      call.arguments().readString();
    }
    call.checkArguments();
    call.result().value(description.tools().get(tool).name() + " done");
  }
}
