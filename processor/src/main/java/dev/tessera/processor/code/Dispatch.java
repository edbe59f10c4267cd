package dev.tessera.processor.code;

import com.squareup.javapoet.ClassName;
import dev.tessera.processor.model.OperationKind;

/** The ways into a generated server, one for each kind of operation ({@code McpFeatures}). */
enum Dispatch {
  /** Calls a tool. */
  CALL(OperationKind.TOOL, "call", "tools"),
  /** Reads a resource. */
  READ(OperationKind.RESOURCE, "read", "resources"),
  /** Gets a prompt. */
  GET(OperationKind.PROMPT, "get", "prompts"),
  /** Completes an argument. */
  COMPLETE(OperationKind.COMPLETION, "complete", "completions");

  private final OperationKind kind;
  private final String method;
  private final String plural;

  Dispatch(OperationKind kind, String method, String plural) {
    this.kind = kind;
    this.method = method;
    this.plural = plural;
  }

  OperationKind kind() {
    return kind;
  }

  /** The method of {@code McpFeatures}. */
  String method() {
    return method;
  }

  /** Its first parameter, an index. */
  String index() {
    return kind.word();
  }

  /** The list in the server's description. */
  String plural() {
    return plural;
  }

  /** The type that describes one. */
  ClassName definition() {
    return switch (this) {
      case CALL -> RuntimeTypes.TOOL;
      case READ -> RuntimeTypes.RESOURCE;
      case GET -> RuntimeTypes.PROMPT;
      case COMPLETE -> RuntimeTypes.COMPLETION;
    };
  }

  /** The type of a call. */
  static ClassName call(OperationKind kind) {
    return switch (kind) {
      case TOOL -> RuntimeTypes.TOOL_CALL;
      case RESOURCE -> RuntimeTypes.RESOURCE_CALL;
      case PROMPT -> RuntimeTypes.PROMPT_CALL;
      case COMPLETION -> RuntimeTypes.COMPLETION_CALL;
    };
  }
}
