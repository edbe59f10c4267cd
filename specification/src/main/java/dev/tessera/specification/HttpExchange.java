package dev.tessera.specification;

import dev.tessera.specification.HttpParser.Head;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A request over HTTP and its answer, as a part of a conversation. */
final class HttpExchange {
  private static final String SESSION = "Mcp-Session-Id";
  private static final String REVISION = "MCP-Protocol-Version";
  private static final int MOST_SESSIONS = 10_000;

  /**
   * With these a server may say what OAuth has for it (RFC 6749 section 5.2), which is no message.
   */
  private static final Set<Integer> OTHER_ERRORS = Set.of(401, 403, 404, 503);

  private static final Map<String, Conversation> SESSIONS =
      Collections.synchronizedMap(
          new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Conversation> eldest) {
              return size() > MOST_SESSIONS;
            }
          });

  /** An answer to what was no request that anybody could read. */
  static final HttpExchange UNKNOWN = of(new Head("? ?", Map.of()));

  private final Head request;
  private final Conversation conversation;

  private HttpExchange(Head request, Conversation conversation) {
    this.request = request;
    this.conversation = conversation;
  }

  static HttpExchange of(Head request) {
    return new HttpExchange(
        request,
        request
            .header(SESSION)
            .flatMap(id -> Optional.ofNullable(SESSIONS.get(id)))
            .orElseGet(Conversation::overHttp));
  }

  String method() {
    return request.start().split(" ", 2)[0];
  }

  /** The whole body of the request. */
  void asked(String body) {
    if (method().equals("GET")) {
      conversation.listens(request.header(REVISION));
    } else {
      conversation.asked(body, request.header(REVISION));
    }
  }

  /** The head of the answer. */
  void answered(int status, Head answer) {
    Optional<String> session = answer.header(SESSION);
    if (status == 200 && session.isPresent() && request.header(SESSION).isEmpty()) {
      conversation.hasSession();
      SESSIONS.put(session.get(), conversation);
    }
  }

  /** The data of an event of the answer; what has none is no message. */
  void said(String data) {
    if (!data.isBlank()) {
      conversation.said(data);
    }
  }

  /** The whole JSON of the answer. */
  void saidAll(int status, String json) {
    boolean other = method().equals("GET") || OTHER_ERRORS.contains(status);
    if (!(other && isNoMessage(json))) {
      conversation.said(json);
    }
  }

  private static boolean isNoMessage(String json) {
    return Specification.parse(json)
        .filter(body -> body.isObject() && !body.has("jsonrpc"))
        .isPresent();
  }
}
