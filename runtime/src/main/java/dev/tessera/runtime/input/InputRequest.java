package dev.tessera.runtime.input;

import dev.tessera.runtime.json.JsonWriter;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A request of the server's to a client (MCP 2026-07-28, Multi Round-Trip Requests, Input
 * Requests).
 *
 * <p>Immutable and thread-safe.
 */
public final class InputRequest {
  private final String capability;
  private final String method;
  private final byte[] params;

  /**
   * @param capability what the client has to be capable of
   * @param method the method, as in {@code roots/list}
   * @param params its parameters: one JSON object
   */
  InputRequest(String capability, String method, JsonWriter params) {
    this.capability = capability;
    this.method = method;
    this.params = params.toByteArray();
  }

  /** What the client has to be capable of, as in {@code elicitation.url}. */
  public String capability() {
    return capability;
  }

  /** The method, as in {@code roots/list}. */
  public String method() {
    return method;
  }

  /** The parameters, a JSON object; not to be changed. */
  public byte[] params() {
    return params;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof InputRequest request
        && method.equals(request.method)
        && Arrays.equals(params, request.params);
  }

  @Override
  public int hashCode() {
    return Objects.hash(method, Arrays.hashCode(params));
  }
}
