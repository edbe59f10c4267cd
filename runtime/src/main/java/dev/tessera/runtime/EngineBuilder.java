package dev.tessera.runtime;

import dev.tessera.runtime.change.Changes;
import dev.tessera.runtime.intercept.CallInterceptor;
import dev.tessera.runtime.protocol.Engine;
import dev.tessera.runtime.protocol.offer.Offers;
import dev.tessera.runtime.server.Cacheable;
import dev.tessera.runtime.server.McpFeatures;
import dev.tessera.runtime.settings.Settings;
import dev.tessera.runtime.settings.SettingsException;
import dev.tessera.runtime.state.StateKeys;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

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
  private final TaskSettings tasks = new TaskSettings();
  private final List<Consumer<Changes>> watchers = new ArrayList<>();
  private final SubscriptionSettings subscriptions = new SubscriptionSettings();
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
    calls.clock(clock);
    return self();
  }

  /**
   * How long a call may take unless {@code @McpTool(timeout = ...)} and the like say otherwise; 5
   * minutes if not set. Then the tool's thread is interrupted, a promised result cancelled, and the
   * client told.
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
   * How long clients may take a list for fresh; five minutes if nobody says otherwise, here, in the
   * settings or by {@code @McpServer(ttl = ...)} (MCP 2026-07-28, Caching).
   *
   * @throws IllegalArgumentException if it is negative or more than a year
   */
  public B listTimeToLive(Duration time) {
    return timeToLive(Cacheable.LISTS, time);
  }

  /**
   * How long clients may take one of the lists, or what they read, for fresh. What is said of one
   * list counts more than what is said of all.
   *
   * @throws IllegalArgumentException if it is negative or more than a year
   */
  public B timeToLive(Cacheable what, Duration time) {
    lists.timeToLive(what, time);
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
   * How long a tool may take as a task, unless {@code @McpTool(timeout = ...)} says otherwise, and
   * how long its result is kept after that; an hour if not set.
   *
   * @throws IllegalArgumentException if it is less than a millisecond
   */
  public B taskTimeToLive(Duration time) {
    tasks.timeToLive(time);
    return self();
  }

  /**
   * What the server offers may change while it runs, and so may its resources: clients can
   * subscribe, and {@link TesseraServer#changes} tells them. Needs not be said where a tool, a
   * resource or a prompt has a parameter of type {@link Changes}.
   */
  public B publishChanges() {
    features = Offers.publishing(features);
    return self();
  }

  /**
   * How long clients are to wait before they ask again how far a task has come; a second if not
   * set.
   *
   * @throws IllegalArgumentException if it is less than a millisecond
   */
  public B taskPollInterval(Duration time) {
    tasks.pollInterval(time);
    return self();
  }

  /**
   * How many tasks may be at work at once, those that wait for their client among them; 1,000 in
   * all and 100 of one caller if not set. Beyond it, a call that could become a task is answered
   * 503.
   *
   * @throws IllegalArgumentException if one of them is none
   */
  public B maxTasks(int all, int perCaller) {
    tasks.running(all, perCaller);
    return self();
  }

  /**
   * How many bytes of requests at work, answers and results are kept for tasks; 64 MiB in all and
   * 16 MiB of one caller if not set. A task takes up 2 kB at least. Beyond it, a call that could
   * become a task is answered 503, and a result that does not fit is an error.
   *
   * @throws IllegalArgumentException if one of them is none
   */
  public B taskMemory(long all, long perCaller) {
    tasks.memory(all, perCaller);
    return self();
  }

  /**
   * Has something done once the server has started, over HTTP or stdio: what watches a folder, say,
   * and tells clients of it. The server {@linkplain #publishChanges() publishes changes} then.
   *
   * @param watcher is given what tells clients what has changed; it is not to block
   */
  public B onStart(Consumer<Changes> watcher) {
    watchers.add(watcher);
    return publishChanges();
  }

  /** Does what is to be done once the server has started. */
  void started(Engine engine) {
    watchers.forEach(watcher -> watcher.accept(engine.changes()));
  }

  /**
   * How many subscriptions to changes may be open, of all clients together; 10,000 if not set.
   * Beyond it, the answer is 503 with {@code Retry-After}, and an error on stdio.
   *
   * @throws IllegalArgumentException if it is not in 1 to 1,000,000
   */
  public B maxSubscriptions(int open) {
    subscriptions.max(open);
    return self();
  }

  /**
   * How many subscriptions each client may have open; 100 if not set. A client is a user of one, as
   * the access token says, and without a token all that come from one address.
   *
   * @throws IllegalArgumentException if it is not in 1 to 1,000,000
   */
  public B maxSubscriptionsPerClient(int open) {
    subscriptions.maxPerClient(open);
    return self();
  }

  /**
   * How many resources one subscription may be about; 1000 if not set.
   *
   * @throws IllegalArgumentException if it is not in 1 to 1,000,000
   */
  public B maxSubscribedResources(int uris) {
    subscriptions.maxUris(uris);
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
    tasks.complete(settings);
    subscriptions.complete(settings);
  }

  /**
   * What answers messages, as it has been set.
   *
   * @param http whether HTTP carries them, where sessions are
   */
  Engine engine(boolean http) {
    return new Engine(
        features,
        calls.rules(tasks.rules(executor)),
        lists.options(),
        state.seal(http && features.description().asks()),
        subscriptions.rules(),
        http ? sessions.rules() : Optional.empty());
  }
}
