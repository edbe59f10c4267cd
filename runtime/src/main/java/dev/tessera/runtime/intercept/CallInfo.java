package dev.tessera.runtime.intercept;

import dev.tessera.runtime.interaction.Interaction;
import dev.tessera.runtime.interaction.TraceContext;
import dev.tessera.runtime.tool.Caller;

/**
 * A call, as interceptors see it.
 *
 * <p>Immutable and thread-safe.
 */
public final class CallInfo {
  private final OperationKind kind;
  private final String name;
  private final Caller caller;
  private final String requestId;
  private final Interaction interaction;

  /**
   * @param kind what kind of operation is called
   * @param name the name of the tool or prompt, or the URI of the resource
   * @param caller who calls
   * @param requestId the id of the JSON-RPC request as JSON: {@code 7} or {@code "a"}
   * @param interaction what the client has said with the request
   */
  public CallInfo(
      OperationKind kind, String name, Caller caller, String requestId, Interaction interaction) {
    this.kind = kind;
    this.name = name;
    this.caller = caller;
    this.requestId = requestId;
    this.interaction = interaction;
  }

  /** What kind of operation is called. */
  public OperationKind kind() {
    return kind;
  }

  /** The name of the tool or prompt, or the URI of the resource. */
  public String name() {
    return name;
  }

  /** Who calls. */
  public Caller caller() {
    return caller;
  }

  /** The id of the JSON-RPC request as JSON: {@code 7} or {@code "a"}. The client chose it. */
  public String requestId() {
    return requestId;
  }

  /** The trace that the call belongs to, as the client says. */
  public TraceContext traceContext() {
    return interaction.traceContext();
  }

  /** Without what the caller's token says, for logs. */
  @Override
  public String toString() {
    return kind + " " + name + ", request " + requestId;
  }
}
