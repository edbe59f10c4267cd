package dev.tessera.runtime.change;

import dev.tessera.runtime.server.McpFeatures;
import dev.tessera.runtime.tool.ScopeVocabulary;

/** Changes outside of a server of ours, such as in one that is built on the official SDK. */
enum Unheard implements Changes {
  INSTANCE;

  @Override
  public void resourceUpdated(String uri) {
    // Nobody can have subscribed.
  }

  @Override
  public ScopeVocabulary scopes() {
    throw nothingIsOffered();
  }

  @Override
  public Registration register(McpFeatures... more) {
    throw nothingIsOffered();
  }

  @Override
  public boolean withdrawTool(String name) {
    throw nothingIsOffered();
  }

  @Override
  public boolean withdrawResource(String uri) {
    throw nothingIsOffered();
  }

  @Override
  public boolean withdrawPrompt(String name) {
    throw nothingIsOffered();
  }

  private static IllegalStateException nothingIsOffered() {
    return new IllegalStateException(
        "What is offered here cannot change: only a TesseraServer has tools that come and go");
  }
}
