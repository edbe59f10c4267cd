package dev.tessera.runtime.intercept;

/** What kind of operation a call is of. */
public enum OperationKind {
  /** A tool is called. */
  TOOL,
  /** A resource is read. */
  RESOURCE,
  /** A prompt is got. */
  PROMPT,
  /** An argument is completed. */
  COMPLETION
}
