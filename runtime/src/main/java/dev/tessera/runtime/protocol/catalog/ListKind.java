package dev.tessera.runtime.protocol.catalog;

import dev.tessera.runtime.server.Cacheable;

/** What there are lists of (MCP 2026-07-28, Pagination, Operations Supporting Pagination). */
public enum ListKind {
  /** Tools. */
  TOOLS("tools/list", "tools", Cacheable.TOOLS),
  /** Resources at one URI each. */
  RESOURCES("resources/list", "resources", Cacheable.RESOURCES),
  /** Templates of resources. */
  RESOURCE_TEMPLATES("resources/templates/list", "resourceTemplates", Cacheable.TEMPLATES),
  /** Prompts. */
  PROMPTS("prompts/list", "prompts", Cacheable.PROMPTS);

  private final String method;
  private final String member;
  private final Cacheable cacheable;

  ListKind(String method, String member, Cacheable cacheable) {
    this.method = method;
    this.member = member;
    this.cacheable = cacheable;
  }

  /** The method that asks for the list. */
  public String method() {
    return method;
  }

  /** The member of the result that has it. */
  String member() {
    return member;
  }

  /** What clients keep of it. */
  Cacheable cacheable() {
    return cacheable;
  }
}
