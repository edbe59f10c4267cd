package dev.tessera.runtime.protocol;

import dev.tessera.runtime.protocol.message.ErrorCode;
import dev.tessera.runtime.protocol.message.Frames;
import dev.tessera.runtime.protocol.message.Outcome;
import java.util.Optional;

/**
 * What is said to requests over HTTP that belong to no session (MCP 2025-11-25, Transports, Session
 * Management). Whether one was never there, has ended, or is somebody else's is told to nobody.
 */
final class NoSession {
  private NoSession() {}

  static Outcome.NoSession notNamed() {
    return refusal(
        400,
        ErrorCode.INVALID_REQUEST,
        "Begin with \"initialize\", and send the header Mcp-Session-Id of its answer, once",
        "no session is named");
  }

  static Outcome.NoSession unknown() {
    return refusal(
        404,
        ErrorCode.INVALID_REQUEST,
        "There is no such session. Begin a new one: \"initialize\" without Mcp-Session-Id",
        "the session has ended, is another caller's, or is in another process");
  }

  static Outcome.NoSession noRoom() {
    return refusal(
        503,
        ErrorCode.UNAVAILABLE,
        "Too many sessions are in use. End one, or try again later.",
        "too many sessions are in use");
  }

  private static Outcome.NoSession refusal(int status, ErrorCode code, String message, String why) {
    return new Outcome.NoSession(Frames.error(status, Optional.empty(), code, message), why);
  }
}
