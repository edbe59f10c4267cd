package dev.tessera.processor.model;

/** What a method of the user's can be for clients. */
public enum OperationKind {
  /** {@code @McpTool}. */
  TOOL("tool", "a tool", "McpTool"),
  /** {@code @McpResource}. */
  RESOURCE("resource", "a resource", "McpResource"),
  /** {@code @McpPrompt}. */
  PROMPT("prompt", "a prompt", "McpPrompt"),
  /** {@code @McpComplete}. */
  COMPLETION("completion", "a completion", "McpComplete");

  private final String word;
  private final String one;
  private final String annotation;

  OperationKind(String word, String one, String annotation) {
    this.word = word;
    this.one = one;
    this.annotation = annotation;
  }

  /** The word for it, in a sentence. */
  public String word() {
    return word;
  }

  /** The word with its article. */
  public String one() {
    return one;
  }

  /** The simple name of the annotation. */
  public String annotation() {
    return annotation;
  }

  /** How a sentence begins with one of them: {@code Tool "add"}. */
  public String label(String name) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1) + " \"" + name + "\"";
  }
}
