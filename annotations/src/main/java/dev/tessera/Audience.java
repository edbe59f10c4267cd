package dev.tessera;

/** For whom a resource is (MCP 2026-07-28, Resources, Annotations). */
public enum Audience {
  /** For people. */
  USER,
  /** For the model. */
  ASSISTANT
}
