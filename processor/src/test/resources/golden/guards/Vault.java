import dev.tessera.Authenticated;
import dev.tessera.McpServer;
import dev.tessera.McpTool;
import dev.tessera.Public;
import dev.tessera.Scope;
import dev.tessera.ScopeDenial;
import dev.tessera.Scopes;

@McpServer(
    name = "vault",
    version = "1",
    anonymous = true,
    scopeDenial = ScopeDenial.TOOL_RESULT,
    scopes = {
      @Scope(value = "vault:admin", implies = "vault:write"),
      @Scope(value = "vault:write", implies = "vault:read"),
      @Scope(value = "vault:read", initial = true),
      @Scope(value = "audit", description = "See what others did")
    })
@Scopes("vault:read")
class Vault {
  /** Reads. */
  @McpTool
  public void read() {}

  /** Writes. */
  @McpTool
  @Scopes("vault:write")
  public void write() {}

  /** Purges. */
  @McpTool
  @Scopes({"vault:admin", "audit"})
  public void purge() {}

  /** Audits. */
  @McpTool
  @Scopes(
      value = {"vault:admin", "audit"},
      match = Scopes.Match.ANY)
  public void audit() {}

  /** Says who calls. */
  @McpTool
  @Authenticated
  public void whoAmI() {}

  /** Answers. */
  @McpTool
  @Public
  public void ping() {}
}
