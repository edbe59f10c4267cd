package dev.tessera.runtime.interaction;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The trace that a call belongs to, as the client says (W3C Trace Context and W3C Baggage; MCP
 * 2026-07-28, Overview, {@code _meta}): a parameter that a tool may have, invisible to clients.
 * Hand it on to what the tool calls, or to OpenTelemetry's propagators. What is malformed counts as
 * absent. A client can write anything here that has the right form: trust it with nothing.
 *
 * <p>Immutable and thread-safe.
 *
 * @param traceparent the header {@code traceparent}
 * @param tracestate the header {@code tracestate}; only beside a {@code traceparent}
 * @param baggage the header {@code baggage}
 */
public record TraceContext(
    Optional<String> traceparent, Optional<String> tracestate, Optional<String> baggage) {
  private static final Pattern TRACEPARENT =
      Pattern.compile(
          "(?!ff)[0-9a-f]{2}-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}(-[!-~]*)?");
  private static final Pattern PRINTABLE = Pattern.compile("[\\t -~]+");
  private static final int MAX_TRACEPARENT = 256;
  private static final int MAX_TRACESTATE = 1_024;
  private static final int MAX_BAGGAGE = 8_192;
  private static final int TRACE_ID = 3;
  private static final int PARENT_ID = 36;
  private static final int FLAGS = 53;
  private static final int FIRST_VERSION = 55;

  static TraceContext of(RequestMeta meta) {
    Optional<String> parent = meta.string("traceparent").filter(TraceContext::isTraceparent);
    return new TraceContext(
        parent,
        parent.flatMap(present -> text(meta, "tracestate", MAX_TRACESTATE)),
        text(meta, "baggage", MAX_BAGGAGE));
  }

  /** The trace's id, 32 hexadecimal digits. */
  public Optional<String> traceId() {
    return traceparent.map(value -> value.substring(TRACE_ID, PARENT_ID - 1));
  }

  /** The id of the client's span, 16 hexadecimal digits. */
  public Optional<String> parentId() {
    return traceparent.map(value -> value.substring(PARENT_ID, FLAGS - 1));
  }

  /** Whether the client may have recorded the trace. */
  public boolean sampled() {
    return traceparent
        .map(value -> (Character.digit(value.charAt(FLAGS + 1), 16) & 1) == 1)
        .orElse(false);
  }

  private static boolean isTraceparent(String value) {
    return value.length() <= MAX_TRACEPARENT
        && TRACEPARENT.matcher(value).matches()
        && (!value.startsWith("00") || value.length() == FIRST_VERSION);
  }

  private static Optional<String> text(RequestMeta meta, String key, int limit) {
    return meta.string(key)
        .filter(value -> value.length() <= limit && PRINTABLE.matcher(value).matches());
  }
}
