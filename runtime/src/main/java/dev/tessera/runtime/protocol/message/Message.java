package dev.tessera.runtime.protocol.message;

import dev.tessera.runtime.json.RawJson;
import java.util.Optional;

/**
 * A JSON-RPC message from a client.
 *
 * @param kind what kind it is
 * @param id the id of a request; empty for what wants no response
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
   * @param id the id of the request that is answered; empty if it has no good one
   * @param failed whether it is an error
   * @param value the result or the error; any JSON
   */
  public record Reply(Optional<RawJson> id, boolean failed, RawJson value) {}

  /** An answer to this request that says what is wrong with it. */
  public Outcome.Answer error(int status, ErrorCode code, String text) {
    return Frames.error(status, id, code, text);
  }

  /** The id of a request. */
  public RawJson requestId() {
    return id.orElseThrow();
  }
}
