package dev.tessera.runtime;

import dev.tessera.runtime.intercept.CallInterceptor;
import dev.tessera.runtime.protocol.Engine;
import dev.tessera.runtime.server.McpFeatures;
import dev.tessera.runtime.settings.Settings;
import dev.tessera.runtime.settings.SettingsException;
import dev.tessera.runtime.state.StateKeys;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;

/**
 * The part of {@link TesseraServer.Builder} that holds whatever carries the messages, HTTP or
 * stdio: what is served, and how calls, lists and questions to the client are handled.
 *
 * @param <B> the builder itself
 */
abstract class EngineBuilder<B extends EngineBuilder<B>> {
  McpFeatures features;
  Optional<Executor> executor = Optional.empty();
  private final CallRuleSettings calls = new CallRuleSettings();
  private final ListSettings lists = new ListSettings();
  private final StateSettings state = new StateSettings();
  private final SessionSettings sessions = new SessionSettings();

  EngineBuilder(McpFeatures features) {
    this.features = features;
  }

  /** This builder, as what it is. */
  abstract B self();

  /**
   * What runs tools that block, such as {@code Executors.newVirtualThreadPerTaskExecutor()}; the
   * server's own pool of threads if not set. Whoever made it ends it.
   */
  public B executor(Executor executor) {
    this.executor = Optional.of(executor);
    return self();
  }

  /**
   * What {@code @Past}, {@code @Future} and the like compare with, in its time zone: for tests, or
   * where today is not that of UTC. The system's clock in UTC if not set.
   */
  public B clock(Clock clock) {
    features = new ClockedFeatures(features, clock);
    return self();
  }

  /**
   * How long a call may take unless {@code @McpTool(timeout = ...)} says otherwise; 5 minutes if
   * not set. Then the tool's thread is interrupted, a promised result cancelled, and the client
   * told.
   *
   * @throws IllegalArgumentException if it is less than a millisecond
   */
  public B callTimeout(Duration time) {
    calls.timeout(time);
    return self();
  }

  /** Lets calls take as long as they like. */
  public B noCallTimeout() {
    calls.noTimeout();
    return self();
  }

  /**
   * How many calls may be under way at once, of all clients together; 10,000 if not set. Beyond it,
   * the answer is 503 with {@code Retry-After}, and an error on stdio.
   *
   * @throws IllegalArgumentException if it is none
   */
  public B maxConcurrentCalls(int calls) {
    this.calls.maxConcurrent(calls);
    return self();
  }

  /** Puts something around all calls, within what was added before. */
  public B interceptor(CallInterceptor interceptor) {
    calls.interceptor(interceptor);
    return self();
  }

  /**
   * How many tools, resources or prompts a page of a list has at most; 1000 if not set. Clients ask
   * for the next page with the cursor of the one before (MCP 2026-07-28, Pagination).
   *
   * @throws IllegalArgumentException if it is not in 1 to 100,000
   */
  public B pageSize(int definitions) {
    lists.pageSize(definitions);
    return self();
  }

  /**
   * How long clients may take a list for fresh; five minutes if not set (MCP 2026-07-28, Caching).
   *
   * @throws IllegalArgumentException if it is negative or more than a year
   */
  public B listTimeToLive(Duration time) {
    lists.timeToLive(time);
    return self();
  }

  /**
   * What seals the state that clients keep between two requests (MCP 2026-07-28, Multi Round-Trip
   * Requests); all processes behind one address need the same. A random key if not set, with a
   * warning if anything here asks its client for input.
   */
  public B stateKeys(StateKeys keys) {
    state.keys(keys);
    return self();
  }

  /**
   * How long a call waits for an answer of its client in the revisions before 2026-07-28, within
   * the time that the call may take at all; 2 minutes if not set.
   *
   * @throws IllegalArgumentException if it is less than a millisecond
   */
  public B inputTime(Duration time) {
    calls.inputTime(time);
    return self();
  }

  /** How long a client may take to answer a question at 2026-07-28; 10 minutes if not set. */
  public B stateTime(Duration time) {
    state.time(time);
    return self();
  }

  /**
   * Serves clients of the revisions before 2026-07-28 without sessions, even if something here asks
   * them or says something before its answer (docs/sessions.md): for several processes behind a
   * load balancer that does not keep clients apart. Nobody can be asked then.
   */
  public B noSessions() {
    sessions.off();
    return self();
  }

  /**
   * How many sessions there may be; 10,000 if not set. Beyond it the longest unused one ends.
   *
   * @throws IllegalArgumentException if it is not in 1 to 1,000,000
   */
  public B maxSessions(int all) {
    sessions.max(all);
    return self();
  }

  /**
   * How many sessions one caller may have: one user of one client, as the access token says, or one
   * address where there is no token; 100 if not set. Beyond it that caller's longest unused one
   * ends.
   *
   * @throws IllegalArgumentException if it is not in 1 to 1,000,000
   */
  public B maxSessionsPerCaller(int ofOne) {
    sessions.maxOfOne(ofOne);
    return self();
  }

  /**
   * After how long without a request, a call under way or a listener a session ends; 30 minutes if
   * not set.
   *
   * @throws IllegalArgumentException if it is less than a millisecond
   */
  public B sessionIdleTime(Duration time) {
    sessions.idleTime(time);
    return self();
  }

  /**
   * How much of what a session was sent is kept for a client that has lost its connection, in
   * bytes; 1 MiB if not set, of all sessions together 64 times that.
   *
   * @throws IllegalArgumentException if it is not in 0 to 64 MiB
   */
  public B sessionReplayBytes(int bytes) {
    sessions.replayBytes(bytes);
    return self();
  }

  /**
   * Takes what has not been set here from the settings.
   *
   * @throws SettingsException if one is wrong
   */
  void complete(Settings settings) {
    calls.complete(settings);
    lists.complete(settings);
    state.complete(settings);
    sessions.complete(settings);
  }

  /**
   * What answers messages, as it has been set.
   *
   * @param http whether HTTP carries them, where sessions are
   */
  Engine engine(boolean http) {
    return new Engine(
        features,
        calls.rules(),
        lists.options(),
        state.seal(features.description().asks()),
        http ? sessions.rules() : Optional.empty());
  }
}
