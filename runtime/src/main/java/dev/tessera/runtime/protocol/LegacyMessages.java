package dev.tessera.runtime.protocol;

import dev.tessera.runtime.json.JsonReader;
import dev.tessera.runtime.protocol.legacy.LegacyMethods;
import dev.tessera.runtime.protocol.message.Message;
import dev.tessera.runtime.protocol.message.MessageHeaders;
import dev.tessera.runtime.protocol.message.Outcome;
import dev.tessera.runtime.protocol.message.Revision;
import dev.tessera.runtime.protocol.session.HttpSession;
import dev.tessera.runtime.protocol.session.Session;
import dev.tessera.runtime.protocol.session.Sessions;
import dev.tessera.runtime.tool.Caller;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Takes messages of the revisions that begin with a handshake, over HTTP. On a server that has
 * sessions the handshake opens one, and everything else belongs to one (MCP 2025-11-25, Transports,
 * Session Management); what both agreed to speak then counts, whatever a header says. Without, each
 * message is served as what its header says.
 */
final class LegacyMessages {
  private final LegacyMethods methods;
  private final Optional<Sessions> sessions;

  LegacyMessages(LegacyMethods methods, Optional<Sessions> sessions) {
    this.methods = methods;
    this.sessions = sessions;
  }

  /**
   * Takes a message.
   *
   * @param declared what its header says that it speaks
   */
  Outcome receive(Message message, Revision declared, MessageHeaders headers, Caller caller) {
    if (sessions.isEmpty() || isPing(message, headers)) {
      return methods.receive(message, caller, Session.unknown(declared));
    }
    if (isRequest(message, "initialize")) {
      return handshake(message, sessions.get(), headers, caller);
    }
    return inSession(headers, caller, session -> receive(message, caller, session));
  }

  /**
   * Takes several.
   *
   * @param in at the array
   * @param each takes one
   */
  Outcome batch(
      JsonReader in,
      Revision declared,
      MessageHeaders headers,
      Caller caller,
      Function<Message, Outcome> each) {
    return sessions.isEmpty()
        ? batch(in, declared, each)
        : inSession(headers, caller, session -> batch(in, session.session().revision(), each));
  }

  private static Outcome batch(JsonReader in, Revision revision, Function<Message, Outcome> each) {
    return revision.hasBatches() ? Batch.read(in, each) : Refusals.noBatch();
  }

  /** A client may ping before the handshake (MCP 2025-11-25, Lifecycle, Initialization). */
  private static boolean isPing(Message message, MessageHeaders headers) {
    return isRequest(message, "ping") && headers.values(MessageHeaders.SESSION_ID).isEmpty();
  }

  private static boolean isRequest(Message message, String method) {
    return message.kind() == Message.Kind.REQUEST && message.method().equals(method);
  }

  private Outcome receive(Message message, Caller caller, HttpSession session) {
    if (message.method().equals("notifications/cancelled")) {
      session.cancel(message);
    }
    Outcome outcome = methods.receive(message, caller, session.session());
    return message.kind() == Message.Kind.REQUEST ? session.track(message, outcome) : outcome;
  }

  /** A session id that comes along is of no use here: whoever has none yet is given one. */
  private Outcome handshake(Message message, Sessions kept, MessageHeaders headers, Caller caller) {
    Optional<Session> introduced = methods.introduce(message);
    if (introduced.isEmpty()) {
      return methods.receive(message, caller, Session.unknown(Revision.LATEST_LEGACY));
    }
    Optional<HttpSession> opened = kept.open(caller, headers.client(), introduced.get());
    if (opened.isEmpty()) {
      return NoSession.noRoom();
    }
    Outcome outcome = methods.receive(message, caller, introduced.get());
    return outcome instanceof Outcome.Answer answer
        ? new Outcome.Opened(answer, opened.get().id())
        : outcome;
  }

  /** Ends a session, as its client says. */
  Outcome end(MessageHeaders headers, Caller caller) {
    return inSession(
        headers,
        caller,
        session -> {
          sessions.orElseThrow().end(session);
          return new Outcome.Accepted();
        });
  }

  /** A client wants to listen, or to go on listening. */
  Outcome listen(MessageHeaders headers, Caller caller) {
    return inSession(headers, caller, session -> listen(headers, caller, session));
  }

  private static Outcome listen(MessageHeaders headers, Caller caller, HttpSession session) {
    List<String> lastEvent = headers.values(MessageHeaders.LAST_EVENT_ID);
    if (lastEvent.isEmpty()) {
      return session.listen(caller);
    }
    return session.resume(lastEvent.get(0), caller).orElseGet(Refusals::unknownEvent);
  }

  private Outcome inSession(
      MessageHeaders headers, Caller caller, Function<HttpSession, Outcome> then) {
    List<String> ids = headers.values(MessageHeaders.SESSION_ID);
    if (ids.size() != 1 || sessions.isEmpty()) {
      return NoSession.notNamed();
    }
    return sessions.get().find(ids.get(0), caller).map(then).orElseGet(NoSession::unknown);
  }
}
