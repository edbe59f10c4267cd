package dev.tessera.benchmarks.load;

/** The two ways in which clients speak. */
public enum Era {
  LEGACY("2025-11-25"),
  MODERN("2026-07-28");

  final String revision;

  Era(String revision) {
    this.revision = revision;
  }

  /** As tables call it. */
  public String revision() {
    return revision;
  }
}
