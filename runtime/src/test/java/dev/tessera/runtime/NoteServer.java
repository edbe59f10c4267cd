package dev.tessera.runtime;

import dev.tessera.runtime.change.Changes;
import dev.tessera.runtime.resource.Resource;
import dev.tessera.runtime.resource.ResourceCall;
import dev.tessera.runtime.resource.ResourceNotFoundException;
import dev.tessera.runtime.server.McpFeatures;
import dev.tessera.runtime.server.ServerDescription;
import dev.tessera.runtime.tool.AccessPolicy;
import dev.tessera.runtime.tool.Guard;
import dev.tessera.runtime.tool.ScopeVocabulary;
import dev.tessera.runtime.tool.Tool;
import dev.tessera.runtime.tool.ToolCall;

/**
 * Notes that change: {@code note://ID} may be read by anybody, {@code secret://ID} with {@code
 * notes:write}; the tool {@code touch} tells that {@code note://touched} has changed.
 */
public record NoteServer(ServerDescription description) implements McpFeatures {
  public static final ScopeVocabulary SCOPES = TestTools.SCOPES;

  /** Whatever there is may be read by anybody. */
  public static NoteServer open() {
    return new NoteServer(server(Guard.open(SCOPES)));
  }

  /** Secrets are what they are called, and callers without a token may read notes. */
  public static NoteServer anonymous(AccessPolicy policy) {
    return new NoteServer(
        server(Guard.allOf(SCOPES, "notes:write")).withAccess(policy.withAnonymous()));
  }

  /** The same for callers with a token only. */
  public static NoteServer secured() {
    return new NoteServer(server(Guard.allOf(SCOPES, "notes:write")));
  }

  private static ServerDescription server(Guard secrets) {
    Guard open = Guard.open(SCOPES);
    return ServerDescription.named("Notes", "1", SCOPES)
        .tools(Tool.named("touch", open).publishes().textResult().nonBlocking().build())
        .resources(
            Resource.template("note://{id}", "note", open).nonBlocking().build(),
            Resource.template("secret://{id}", "secret", secrets).nonBlocking().build())
        .build();
  }

  @Override
  public void call(int tool, ToolCall call) throws Exception {
    call.checkNoArguments();
    Changes.of(call).resourceUpdated("note://touched");
    call.result().value("touched");
  }

  @Override
  public void read(int resource, ResourceCall call) throws ResourceNotFoundException {
    call.answer("what is at " + call.uri());
  }
}
