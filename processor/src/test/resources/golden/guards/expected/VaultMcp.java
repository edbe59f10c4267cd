import dev.tessera.runtime.server.McpFeatures;
import dev.tessera.runtime.server.ServerDescription;
import dev.tessera.runtime.tool.AccessPolicy;
import dev.tessera.runtime.tool.Decision;
import dev.tessera.runtime.tool.Guard;
import dev.tessera.runtime.tool.ScopeVocabulary;
import dev.tessera.runtime.tool.Tool;
import dev.tessera.runtime.tool.ToolCall;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.Generated;

/**
 * The tools of {@link Vault}.
 */
@Generated("dev.tessera.processor.TesseraProcessor")
final class VaultMcp implements McpFeatures {
  private static final ServerDescription DESCRIPTION = ServerDescription.named("vault", "1", Guards.SCOPES)
      .tools(List.of(
          Tool.named("read", Guards.READ)
              .description("Reads.")
              .build(),
          Tool.named("write", Guards.WRITE)
              .description("Writes.")
              .build(),
          Tool.named("purge", Guards.PURGE)
              .description("Purges.")
              .build(),
          Tool.named("audit", Guards.AUDIT)
              .description("Audits.")
              .build(),
          Tool.named("who_am_i", Guards.WHO_AM_I)
              .description("Says who calls.")
              .build(),
          Tool.named("ping", Guards.PING)
              .description("Answers.")
              .build()))
      .access(
          AccessPolicy.usual()
              .withAnonymous()
              .withScopeDenial(AccessPolicy.ScopeDenial.TOOL_RESULT))
      .build();

  private final Vault tools;

  public VaultMcp(Vault tools) {
    this.tools = tools;
  }

  @Override
  public ServerDescription description() {
    return DESCRIPTION;
  }

  @Override
  public void call(int tool, ToolCall call) throws Exception {
    switch (tool) {
      case 0 -> read(call);
      case 1 -> write(call);
      case 2 -> purge(call);
      case 3 -> audit(call);
      case 4 -> whoAmI(call);
      case 5 -> ping(call);
      default -> throw new IndexOutOfBoundsException(tool);
    }
  }

  private void read(ToolCall call) throws Exception {
    call.checkNoArguments();
    tools.read();
  }

  private void write(ToolCall call) throws Exception {
    call.checkNoArguments();
    tools.write();
  }

  private void purge(ToolCall call) throws Exception {
    call.checkNoArguments();
    tools.purge();
  }

  private void audit(ToolCall call) throws Exception {
    call.checkNoArguments();
    tools.audit();
  }

  private void whoAmI(ToolCall call) throws Exception {
    call.checkNoArguments();
    tools.whoAmI();
  }

  private void ping(ToolCall call) throws Exception {
    call.checkNoArguments();
    tools.ping();
  }

  /**
   * Who may call what, to be tested without a server.
   */
  public static final class Guards {
    static final ScopeVocabulary SCOPES = ScopeVocabulary.builder()
        .scope("vault:admin", "vault:write", "vault:read")
        .scope("vault:write", "vault:read")
        .scope("vault:read")
        .scope("audit")
        .initial("vault:read")
        .build();

    static final Guard READ = Guard.allOf(SCOPES, "vault:read");

    static final Guard WRITE = Guard.allOf(SCOPES, "vault:write");

    static final Guard PURGE = Guard.allOf(SCOPES, "vault:admin", "audit");

    static final Guard AUDIT = Guard.anyOf(SCOPES, "vault:admin", "audit");

    static final Guard WHO_AM_I = Guard.authenticated(SCOPES);

    static final Guard PING = Guard.open(SCOPES);

    private Guards() {
    }

    /**
     * Whether a caller who was granted these scopes may call read.
     */
    public static Decision read(Set<String> granted) {
      return READ.decide(granted);
    }

    /**
     * Whether a caller who was granted these scopes may call write.
     */
    public static Decision write(Set<String> granted) {
      return WRITE.decide(granted);
    }

    /**
     * Whether a caller who was granted these scopes may call purge.
     */
    public static Decision purge(Set<String> granted) {
      return PURGE.decide(granted);
    }

    /**
     * Whether a caller who was granted these scopes may call audit.
     */
    public static Decision audit(Set<String> granted) {
      return AUDIT.decide(granted);
    }

    /**
     * Whether a caller who was granted these scopes may call who_am_i.
     */
    public static Decision whoAmI(Set<String> granted) {
      return WHO_AM_I.decide(granted);
    }

    /**
     * Whether a caller who was granted these scopes may call ping.
     */
    public static Decision ping(Set<String> granted) {
      return PING.decide(granted);
    }
  }
}
