package dev.tessera.runtime.protocol;

import dev.tessera.runtime.change.Changes;
import dev.tessera.runtime.protocol.call.CallRules;
import dev.tessera.runtime.protocol.call.Operations;
import dev.tessera.runtime.protocol.catalog.Catalog;
import dev.tessera.runtime.protocol.catalog.ListOptions;
import dev.tessera.runtime.protocol.legacy.LegacyMethods;
import dev.tessera.runtime.protocol.message.Feed;
import dev.tessera.runtime.protocol.message.MessageHeaders;
import dev.tessera.runtime.protocol.message.Outcome;
import dev.tessera.runtime.protocol.modern.HeaderGuard;
import dev.tessera.runtime.protocol.modern.ModernMethods;
import dev.tessera.runtime.protocol.offer.Offer;
import dev.tessera.runtime.protocol.offer.Offers;
import dev.tessera.runtime.protocol.round.Dialogues;
import dev.tessera.runtime.protocol.session.SessionRules;
import dev.tessera.runtime.protocol.session.Sessions;
import dev.tessera.runtime.protocol.subscribe.Change.OfTask;
import dev.tessera.runtime.protocol.subscribe.Hub;
import dev.tessera.runtime.protocol.subscribe.ListenerSlots;
import dev.tessera.runtime.protocol.subscribe.Listening;
import dev.tessera.runtime.protocol.subscribe.SubscriptionRules;
import dev.tessera.runtime.protocol.task.Tasks;
import dev.tessera.runtime.server.McpFeatures;
import dev.tessera.runtime.server.ServerDescription;
import dev.tessera.runtime.state.StateSeal;
import dev.tessera.runtime.tool.Caller;
import dev.tessera.runtime.tool.Decision;
import dev.tessera.runtime.tool.Facilities;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Answers MCP messages: revision 2026-07-28 without state, and 2025-11-25 down to 2024-11-05 by the
 * handshake.
 *
 * <p>Thread-safe.
 */
public final class Engine implements AutoCloseable {
  private final Offers offers;
  private final HeaderGuard headerGuard;
  private final HttpMessages http;
  private final ModernMethods modern;
  private final LegacyMethods legacy;
  private final CallSlots slots;
  private final Tasks tasks;
  private final Optional<Sessions> sessions;
  private final ListenerSlots listeners;
  private final Hub hub = new Hub();

  /**
   * Prepares all answers that can be, with what is usual, and without sessions.
   *
   * @param features what it serves
   */
  public Engine(McpFeatures features) {
    this(features, CallRules.usual());
  }

  /**
   * Prepares all answers that can be, with the usual lists.
   *
   * @param features what it serves
   * @param rules what holds for all calls
   */
  public Engine(McpFeatures features, CallRules rules) {
    this(features, rules, ListOptions.USUAL);
  }

  /**
   * Prepares all answers that can be.
   *
   * @param features what it serves
   * @param rules what holds for all calls
   * @param lists how lists are given out
   */
  public Engine(McpFeatures features, CallRules rules, ListOptions lists) {
    this(features, rules, lists, StateSeal.ofThisProcess());
  }

  /**
   * Prepares all answers that can be.
   *
   * @param features what it serves
   * @param rules what holds for all calls
   * @param lists how lists are given out
   * @param seal seals what clients keep between two requests
   */
  public Engine(McpFeatures features, CallRules rules, ListOptions lists, StateSeal seal) {
    this(features, rules, lists, seal, SubscriptionRules.usual(), Optional.empty());
  }

  /**
   * Prepares all answers that can be.
   *
   * @param features what it serves
   * @param rules what holds for all calls
   * @param lists how lists are given out
   * @param seal seals what clients keep between two requests
   * @param subscriptions how much clients may subscribe to
   * @param sessions how sessions over HTTP are kept, if there is anything here that needs one;
   *     empty for none
   */
  public Engine(
      McpFeatures features,
      CallRules rules,
      ListOptions lists,
      StateSeal seal,
      SubscriptionRules subscriptions,
      Optional<SessionRules> sessions) {
    slots = new CallSlots(rules.maxConcurrent());
    listeners = new ListenerSlots(subscriptions);
    tasks =
        new Tasks(
            rules.tasks(),
            Catalog.resultMeta(features.description()),
            task -> hub.publish(new OfTask(task)));
    offers = new Offers(features, (all, changes) -> offer(all, changes, tasks, rules, lists), hub);
    Supplier<Offer> current = offers::current;
    headerGuard = new HeaderGuard(current);
    Dialogues dialogues = new Dialogues(seal, offers.current().catalog().resultMeta());
    Optional<Listening> listening = listening(current, subscriptions);
    modern = new ModernMethods(current, dialogues::roundTrip, listening);
    legacy = new LegacyMethods(current, rules.inputTime(), listening);
    this.sessions = sessions.filter(kept -> description().converses()).map(Sessions::new);
    http = new HttpMessages(modern, new LegacyMessages(legacy, this.sessions));
  }

  private static Offer offer(
      McpFeatures features, Changes changes, Tasks tasks, CallRules rules, ListOptions lists) {
    Catalog catalog = new Catalog(features.description(), lists);
    Facilities facilities =
        features.description().publishesChanges()
            ? Facilities.none().with(Changes.class, changes)
            : Facilities.none();
    Operations operations = new Operations(features, catalog, rules, tasks, facilities);
    return new Offer(features.description(), catalog, operations);
  }

  private Optional<Listening> listening(Supplier<Offer> current, SubscriptionRules rules) {
    Offered offered = new Offered(current);
    if (!offered.isAnything()) {
      return Optional.empty();
    }
    return Optional.of(
        new Listening(
            hub,
            rules,
            offered,
            out -> current.get().catalog().writeServerInfo(out),
            InstantSource.system()));
  }

  /** The server it answers for, with what that offers at the moment. */
  public ServerDescription description() {
    return offers.current().description();
  }

  /**
   * Changes what the server offers, and tells clients of all revisions what has changed.
   *
   * @throws IllegalStateException if it is a server that publishes no changes
   */
  public Changes changes() {
    if (!description().publishesChanges()) {
      throw new IllegalStateException(
          description().name()
              + " publishes no changes. Call publishChanges() on its builder, or give one of its"
              + " methods a parameter of type Changes.");
    }
    return offers.changes();
  }

  /** How many calls may be under way. */
  public CallSlots slots() {
    return slots;
  }

  /** How many subscriptions may be open. */
  public ListenerSlots listeners() {
    return listeners;
  }

  /**
   * Ends all subscriptions, each with its result, and all sessions, and new ones as soon as they
   * begin; and stops all tasks.
   */
  @Override
  public void close() {
    hub.close();
    sessions.ifPresent(Sessions::close);
    tasks.close();
  }

  /**
   * The guard's refusal, as far as the headers tell before the body is read (MCP 2026-07-28,
   * Streamable HTTP, Standard Request Headers). Empty means nothing: the guard is asked again when
   * the body is known.
   */
  public Optional<Decision> refusal(MessageHeaders headers, Caller caller) {
    return headerGuard.refusal(headers, caller);
  }

  /**
   * Takes a message that came over HTTP.
   *
   * @param body the whole body
   * @param headers the request's headers
   * @param caller who sent it
   */
  public Outcome receive(byte[] body, MessageHeaders headers, Caller caller) {
    return http.receive(body, headers, caller);
  }

  /** Whether there are sessions over HTTP, to listen in and to end. */
  public boolean hasSessions() {
    return sessions.isPresent();
  }

  /**
   * Takes a request of a client that wants to listen (MCP 2025-11-25, Transports, Listening for
   * Messages from the Server; Resumability and Redelivery).
   *
   * @return what the client listens to; or accepted, if nothing more comes
   */
  public Outcome listen(MessageHeaders headers, Caller caller) {
    return http.listen(headers, caller);
  }

  /** Takes a request to end a session (MCP 2025-11-25, Transports, Session Management). */
  public Outcome endSession(MessageHeaders headers, Caller caller) {
    return http.endSession(headers, caller);
  }

  /**
   * A connection over stdio, on which this caller is the only one.
   *
   * @param announcements is given, again and again, what there is to say that belongs to no request
   */
  public Connection connect(Caller caller, Consumer<Feed> announcements) {
    return new StdioConnection(modern, legacy, caller, announcements);
  }

  /** What a client on stdio and the engine know of each other; for one thread at a time. */
  public interface Connection {
    /**
     * Takes a message.
     *
     * @param line one line of input, without its end
     */
    Outcome receive(byte[] line);

    /** Nothing will be received any more: nobody waits for an answer of the client's. */
    void end();
  }
}
