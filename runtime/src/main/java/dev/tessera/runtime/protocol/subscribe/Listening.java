package dev.tessera.runtime.protocol.subscribe;

import dev.tessera.runtime.json.JsonWriter;
import dev.tessera.runtime.json.RawJson;
import dev.tessera.runtime.protocol.expiry.Expiries;
import dev.tessera.runtime.protocol.message.ErrorCode;
import dev.tessera.runtime.protocol.message.Message;
import dev.tessera.runtime.protocol.message.Outcome;
import dev.tessera.runtime.protocol.subscribe.Change.OfResource;
import dev.tessera.runtime.tool.Caller;
import dev.tessera.runtime.tool.Guard;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The method {@code subscriptions/listen} (MCP 2026-07-28, Subscriptions).
 *
 * <p>Thread-safe.
 */
public final class Listening {
  /** It comes back with every notification. */
  private static final int MAX_ID_BYTES = 1_024;

  private static final Duration PRECISION = Duration.ofSeconds(1);

  private final Hub hub;
  private final SubscriptionRules rules;
  private final Function<String, Optional<Guard>> guards;
  private final Consumer<JsonWriter> serverInfo;
  private final InstantSource clock;
  private final Expiries expiries = new Expiries(PRECISION);

  /**
   * @param guards the guard of what is at a URI at the moment; empty if nothing is
   * @param serverInfo writes the member of {@code _meta} that says who answers
   * @param clock tells when access tokens expire
   */
  public Listening(
      Hub hub,
      SubscriptionRules rules,
      Function<String, Optional<Guard>> guards,
      Consumer<JsonWriter> serverInfo,
      InstantSource clock) {
    this.hub = hub;
    this.rules = rules;
    this.guards = guards;
    this.serverInfo = serverInfo;
    this.clock = clock;
  }

  /** Takes the request. */
  public Outcome listen(Message request, Caller caller) {
    RawJson id = request.requestId();
    if (id.length() > MAX_ID_BYTES) {
      return request.error(
          400,
          ErrorCode.INVALID_REQUEST,
          "\"id\" of a subscription has at most " + MAX_ID_BYTES + " bytes");
    }
    try {
      List<Change> honoured =
          FilterReader.read(request.params().notifications(), rules).stream()
              .filter(change -> !(change instanceof OfResource it) || isReadable(it.uri(), caller))
              .toList();
      return new ListenCall(this, copy(id), caller, honoured);
    } catch (MalformedFilterException e) {
      return request.error(400, ErrorCode.INVALID_PARAMS, String.valueOf(e.getMessage()));
    }
  }

  /** A subscription stays for long, and the rest of the request is not to stay with it. */
  private static RawJson copy(RawJson id) {
    byte[] bytes = Arrays.copyOfRange(id.bytes(), id.offset(), id.offset() + id.length());
    return new RawJson(bytes, 0, bytes.length);
  }

  /** What a client of an earlier revision hears, when it begins to listen. */
  public Watch watch() {
    return new Watch(this, rules);
  }

  private boolean isReadable(String uri, Caller caller) {
    return guards.apply(uri).filter(guard -> guard.permits(caller)).isPresent();
  }

  /** Whether a caller may hear of a change now; what is not there any more is no secret. */
  boolean isTold(Change change, Caller caller) {
    return !(change instanceof OfResource resource)
        || guards.apply(resource.uri()).filter(guard -> !guard.permits(caller)).isEmpty();
  }

  Subscription subscription(Sink sink) {
    return new Subscription(hub, sink);
  }

  void writeServerInfo(JsonWriter out) {
    serverInfo.accept(out);
  }

  /** Has a subscription end when its caller's access token does. */
  void watch(ListenCall call, Caller caller) {
    caller
        .expiry()
        .map(expiry -> Duration.between(clock.instant(), expiry))
        .filter(left -> left.compareTo(Duration.ofDays(1_000)) < 0)
        .ifPresent(left -> expiries.watch(call, left.toNanos()));
  }

  void forget(ListenCall call) {
    expiries.forget(call);
  }
}
