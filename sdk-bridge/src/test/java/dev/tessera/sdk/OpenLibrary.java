package dev.tessera.sdk;

import dev.tessera.runtime.server.McpFeatures;
import dev.tessera.runtime.server.ServerDescription;
import dev.tessera.runtime.tool.AccessPolicy;
import dev.tessera.runtime.tool.ToolCall;

/** The library under another access policy: open to anonymous callers, if nothing else is said. */
final class OpenLibrary implements McpFeatures {
  private final LibraryToolsMcp library = new LibraryToolsMcp(new LibraryTools());
  private final AccessPolicy policy;

  OpenLibrary() {
    this(AccessPolicy.usual().withAnonymous());
  }

  OpenLibrary(AccessPolicy policy) {
    this.policy = policy;
  }

  @Override
  public ServerDescription description() {
    return library.description().withAccess(policy);
  }

  @Override
  public void call(int tool, ToolCall call) throws Exception {
    library.call(tool, call);
  }
}
