package dev.tessera.runtime.protocol.catalog;

/** What there are lists of (MCP 2026-07-28, Pagination, Operations Supporting Pagination). */
public enum ListKind {
  /** Tools. */
  TOOLS("tools/list", "tools"),
  /** Resources at one URI each. */
  RESOURCES("resources/list", "resources"),
  /** Templates of resources. */
  RESOURCE_TEMPLATES("resources/templates/list", "resourceTemplates"),
  /** Prompts. */
  PROMPTS("prompts/list", "prompts");

  private final String method;
  private final String member;

  ListKind(String method, String member) {
    this.method = method;
    this.member = member;
  }

  /** The method that asks for the list. */
  public String method() {
    return method;
  }

  /** The member of the result that has it. */
  String member() {
    return member;
  }
}
