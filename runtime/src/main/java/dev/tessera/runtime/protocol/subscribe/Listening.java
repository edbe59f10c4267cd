package dev.tessera.runtime.protocol.subscribe;

import dev.tessera.runtime.json.JsonWriter;
import dev.tessera.runtime.json.RawJson;
import dev.tessera.runtime.protocol.expiry.Expiries;
import dev.tessera.runtime.protocol.message.ErrorCode;
import dev.tessera.runtime.protocol.message.Message;
import dev.tessera.runtime.protocol.message.MissingCapability;
import dev.tessera.runtime.protocol.message.Outcome;
import dev.tessera.runtime.protocol.subscribe.Change.OfResource;
import dev.tessera.runtime.protocol.subscribe.Change.OfTask;
import dev.tessera.runtime.tool.Caller;
import dev.tessera.runtime.tool.ClientCapabilities;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The method {@code subscriptions/listen} (MCP 2026-07-28, Subscriptions).
 *
 * <p>Thread-safe.
 */
public final class Listening {
  /** It comes back with every notification. */
  private static final int MAX_ID_BYTES = 1_024;

  private static final String TASKS = "io.modelcontextprotocol/tasks";
  private static final Duration PRECISION = Duration.ofSeconds(1);

  private final Hub hub;
  private final SubscriptionRules rules;
  private final Subscribable offer;
  private final Consumer<JsonWriter> serverInfo;
  private final InstantSource clock;
  private final Expiries expiries = new Expiries(PRECISION);

  /**
   * @param offer what there is
   * @param serverInfo writes the member of {@code _meta} that says who answers
   * @param clock tells when access tokens expire
   */
  public Listening(
      Hub hub,
      SubscriptionRules rules,
      Subscribable offer,
      Consumer<JsonWriter> serverInfo,
      InstantSource clock) {
    this.hub = hub;
    this.rules = rules;
    this.offer = offer;
    this.serverInfo = serverInfo;
    this.clock = clock;
  }

  /**
   * Takes the request.
   *
   * @param client what its client can
   */
  public Outcome listen(Message request, Caller caller, ClientCapabilities client) {
    RawJson id = request.requestId();
    if (id.length() > MAX_ID_BYTES) {
      return request.error(
          400,
          ErrorCode.INVALID_REQUEST,
          "\"id\" of a subscription has at most " + MAX_ID_BYTES + " bytes");
    }
    try {
      Filter wanted = FilterReader.read(request.params().notifications(), rules);
      boolean follows = offer.hasTasks() && !wanted.tasks().isEmpty();
      return follows && !client.hasExtension(TASKS)
          ? MissingCapability.extension(id, TASKS)
          : new ListenCall(this, copy(id), caller, honoured(wanted, caller));
    } catch (MalformedFilterException e) {
      return request.error(400, ErrorCode.INVALID_PARAMS, String.valueOf(e.getMessage()));
    }
  }

  /** What there is not, and what this caller may not have, is left out. */
  private List<Change> honoured(Filter wanted, Caller caller) {
    Stream<Change> changes =
        wanted.changes().stream()
            .filter(change -> offer.publishesChanges())
            .filter(change -> !(change instanceof OfResource it) || isReadable(it.uri(), caller));
    Stream<Change> tasks =
        wanted.tasks().stream().flatMap(id -> offer.task(id, caller).stream()).map(OfTask::new);
    return Stream.concat(changes, tasks).toList();
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
    return offer.guardOfResource(uri).filter(guard -> guard.permits(caller)).isPresent();
  }

  /** Whether a caller may hear of a change now; a resource that is gone is no secret. */
  boolean isTold(Change change, Caller caller) {
    if (change instanceof OfTask followed) {
      return offer.task(followed.task().id(), caller).isPresent();
    }
    return !(change instanceof OfResource resource)
        || offer.guardOfResource(resource.uri()).filter(it -> !it.permits(caller)).isEmpty();
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
