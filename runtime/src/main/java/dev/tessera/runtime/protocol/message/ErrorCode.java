package dev.tessera.runtime.protocol.message;

/** The JSON-RPC error codes in use (MCP 2026-07-28, Overview, Error Codes). */
public enum ErrorCode {
  /** The body is no JSON. */
  PARSE_ERROR(-32700),
  /** The JSON is no JSON-RPC message. */
  INVALID_REQUEST(-32600),
  /** There is no such method. */
  METHOD_NOT_FOUND(-32601),
  /** The method's parameters are wrong, or name a tool that is not there. */
  INVALID_PARAMS(-32602),
  /** The server has failed; its log says how. */
  INTERNAL_ERROR(-32603),
  /** There is no resource at this URI; in revision 2026-07-28, invalid parameters. */
  RESOURCE_NOT_FOUND(-32002),
  /** The headers and the body disagree, or a header is missing. */
  HEADER_MISMATCH(-32020),
  /** The request needs a capability that the client has not declared. */
  MISSING_CLIENT_CAPABILITY(-32021),
  /** The request's protocol version is not served. */
  UNSUPPORTED_PROTOCOL_VERSION(-32022),
  /** An access token is needed, on a transport without HTTP status; outside the reserved ranges. */
  UNAUTHORIZED(401),
  /** A guard said no, on a transport without HTTP status; outside the reserved ranges. */
  FORBIDDEN(403),
  /** Too much is going on; outside the reserved ranges. */
  UNAVAILABLE(503);

  private final int number;

  ErrorCode(int number) {
    this.number = number;
  }

  /** The number on the wire. */
  public int number() {
    return number;
  }
}
