package dev.tessera.runtime.protocol.message;

import dev.tessera.runtime.json.RawJson;
import java.util.Optional;

/** The JSON is no JSON-RPC message as MCP has them. */
public final class InvalidMessageException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Optional<RawJson> id;

  InvalidMessageException(Optional<RawJson> id, String message) {
    super(message, null, false, false);
    this.id = id;
  }

  /** The answer, with the id if there was a good one. */
  public Outcome.Answer answer() {
    return Frames.error(400, id, ErrorCode.INVALID_REQUEST, "Invalid request: " + getMessage());
  }
}
