package dev.tessera.runtime.protocol.message;

import dev.tessera.runtime.json.RawJson;
import java.util.Optional;

/**
 * A JSON-RPC message from a client.
 *
 * @param kind what kind it is
 * @param id the id of a request, or of the request that a response answers
 * @param method the method; the empty string for a response
 * @param params what its parameters say
 * @param reply what a response says; empty for what is none
 */
public record Message(
    Kind kind, Optional<RawJson> id, String method, Params params, Optional<Reply> reply) {

  /** The three kinds of messages. */
  public enum Kind {
    /** Has an id and wants a response. */
    REQUEST,
    /** Has no id and wants none. */
    NOTIFICATION,
    /** Answers a request of the server's. */
    RESPONSE
  }

  /**
   * What a response says.
   *
   * @param failed whether it is an error
   * @param value the result or the error; any JSON
   */
  public record Reply(boolean failed, RawJson value) {}

  /** An answer that says what is wrong with it; it has the id of a request, and of nothing else. */
  public Outcome.Answer error(int status, ErrorCode code, String text) {
    return Frames.error(status, kind == Kind.REQUEST ? id : Optional.empty(), code, text);
  }

  /** The id of a request. */
  public RawJson requestId() {
    return id.orElseThrow();
  }
}
