package dev.tessera.runtime.protocol;

import dev.tessera.runtime.change.Changes;
import dev.tessera.runtime.protocol.call.CallRules;
import dev.tessera.runtime.protocol.call.Operations;
import dev.tessera.runtime.protocol.catalog.Catalog;
import dev.tessera.runtime.protocol.catalog.ListOptions;
import dev.tessera.runtime.protocol.legacy.LegacyMethods;
import dev.tessera.runtime.protocol.message.MessageHeaders;
import dev.tessera.runtime.protocol.message.Outcome;
import dev.tessera.runtime.protocol.modern.HeaderGuard;
import dev.tessera.runtime.protocol.modern.ModernMethods;
import dev.tessera.runtime.protocol.round.Dialogues;
import dev.tessera.runtime.protocol.subscribe.Change.OfResource;
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
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/**
 * Answers MCP messages: revision 2026-07-28 without state, and 2025-11-25 down to 2024-11-05 by the
 * handshake.
 *
 * <p>Thread-safe.
 */
public final class Engine implements AutoCloseable {
  private final ServerDescription description;
  private final HeaderGuard headerGuard;
  private final HttpMessages http;
  private final ModernMethods modern;
  private final LegacyMethods legacy;
  private final CallSlots slots;
  private final ListenerSlots listeners;
  private final Hub hub = new Hub();
  private final Tasks tasks;
  private final Changes changes = uri -> hub.publish(new OfResource(uri));

  /**
   * Prepares all answers that can be, with what is usual.
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
    this(features, rules, lists, seal, SubscriptionRules.usual());
  }

  /**
   * Prepares all answers that can be.
   *
   * @param features what it serves
   * @param rules what holds for all calls
   * @param lists how lists are given out
   * @param seal seals what clients keep between two requests
   * @param subscriptions how much clients may subscribe to
   */
  public Engine(
      McpFeatures features,
      CallRules rules,
      ListOptions lists,
      StateSeal seal,
      SubscriptionRules subscriptions) {
    slots = new CallSlots(rules.maxConcurrent());
    listeners = new ListenerSlots(subscriptions);
    description = features.description();
    Catalog catalog = new Catalog(description, lists);
    tasks = new Tasks(rules.tasks(), catalog.resultMeta(), task -> hub.publish(new OfTask(task)));
    Operations operations =
        new Operations(features, catalog, rules, tasks, Map.of(Changes.class, changes));
    headerGuard = new HeaderGuard(operations);
    Offered offered = new Offered(description, operations);
    Listening listening =
        new Listening(
            hub, subscriptions, offered, catalog::writeServerInfo, InstantSource.system());
    Dialogues dialogues = new Dialogues(seal, catalog.resultMeta());
    modern =
        new ModernMethods(
            catalog,
            operations,
            dialogues::roundTrip,
            Optional.of(listening).filter(it -> offered.isAnything()));
    legacy = new LegacyMethods(catalog, operations, rules.inputTime());
    http = new HttpMessages(modern, legacy);
  }

  /** The server it answers for. */
  public ServerDescription description() {
    return description;
  }

  /** Publishes what changes, to clients of all revisions. */
  public Changes changes() {
    return changes;
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
   * Ends all subscriptions, each with its result, and new ones as soon as they begin; and stops all
   * tasks.
   */
  @Override
  public void close() {
    hub.close();
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

  /** A connection over stdio, on which this caller is the only one. */
  public Connection connect(Caller caller) {
    return new StdioConnection(modern, legacy, caller);
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
