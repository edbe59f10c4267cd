package dev.tessera.runtime.server;

/** What clients may keep for a while (MCP 2026-07-28, Caching). */
public enum Cacheable {
  /** Every list that has no time of its own, and what {@code server/discover} answers. */
  LISTS,
  /** The list of tools. */
  TOOLS,
  /** The list of resources. */
  RESOURCES,
  /** The list of templates of resources. */
  TEMPLATES,
  /** The list of prompts. */
  PROMPTS,
  /** What is read of a resource that has no time of its own. */
  CONTENTS
}
