package dev.tessera.runtime.protocol;

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
import dev.tessera.runtime.protocol.session.SessionRules;
import dev.tessera.runtime.protocol.session.Sessions;
import dev.tessera.runtime.server.McpFeatures;
import dev.tessera.runtime.server.ServerDescription;
import dev.tessera.runtime.state.StateSeal;
import dev.tessera.runtime.tool.Caller;
import dev.tessera.runtime.tool.Decision;
import java.util.Optional;

/**
 * Answers MCP messages: revision 2026-07-28 without state, and 2025-11-25 down to 2024-11-05 by the
 * handshake.
 *
 * <p>Thread-safe.
 */
public final class Engine {
  private final ServerDescription description;
  private final HeaderGuard headerGuard;
  private final HttpMessages http;
  private final ModernMethods modern;
  private final LegacyMethods legacy;
  private final CallSlots slots;
  private final Optional<Sessions> sessions;

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
    this(features, rules, lists, StateSeal.ofThisProcess(), Optional.empty());
  }

  /**
   * Prepares all answers that can be.
   *
   * @param features what it serves
   * @param rules what holds for all calls
   * @param lists how lists are given out
   * @param seal seals what clients keep between two requests
   * @param sessions how sessions over HTTP are kept, if there is anything here that needs one;
   *     empty for none
   */
  public Engine(
      McpFeatures features,
      CallRules rules,
      ListOptions lists,
      StateSeal seal,
      Optional<SessionRules> sessions) {
    slots = new CallSlots(rules.maxConcurrent());
    description = features.description();
    Catalog catalog = new Catalog(description, lists);
    Operations operations = new Operations(features, catalog, rules);
    headerGuard = new HeaderGuard(operations);
    Dialogues dialogues = new Dialogues(seal, catalog.resultMeta());
    modern = new ModernMethods(catalog, operations, dialogues::roundTrip);
    legacy = new LegacyMethods(catalog, operations, rules.inputTime());
    this.sessions = sessions.filter(kept -> description.converses()).map(Sessions::new);
    http = new HttpMessages(modern, new LegacyMessages(legacy, this.sessions));
  }

  /** The server it answers for. */
  public ServerDescription description() {
    return description;
  }

  /** How many calls may be under way. */
  public CallSlots slots() {
    return slots;
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

  /** Ends all sessions: no answer of a client is waited for, and nobody listens any more. */
  public void close() {
    sessions.ifPresent(Sessions::close);
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
