package dev.tessera.specification;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a client and a server say to each other: what the client asks decides by which revision and
 * type all that the server says is judged. What is not valid becomes a complaint.
 *
 * <p>Thread-safe.
 */
public final class Conversation {
  private static final String DECLARED = "io.modelcontextprotocol/protocolVersion";
  private static final String WITH_BATCHES = "2025-03-26";

  private final String unless;
  private final Map<JsonNode, List<Asked>> open = new HashMap<>();
  private final Set<String> spoken = new LinkedHashSet<>();
  private @Nullable String negotiated;
  private boolean batches;
  private boolean repeats;

  /** A request, and the revision that its answer has to have; empty where that decides itself. */
  private record Asked(String method, Optional<String> revision) {}

  /**
   * @param unless the revision of a client that does not say which it speaks
   */
  private Conversation(String unless) {
    this.unless = unless;
  }

  /** Over HTTP, where a client that says nothing speaks 2025-03-26. */
  public static Conversation overHttp() {
    return new Conversation("2025-03-26");
  }

  /** On stdio, where a client may ping before it says what it speaks. */
  public static Conversation onStdio() {
    return new Conversation("2025-11-25");
  }

  /**
   * The client has sent this, be it good or bad.
   *
   * @param header the revision in the HTTP header, if there is one
   */
  public synchronized void asked(String text, Optional<String> header) {
    Specification.parse(text)
        .ifPresent(
            message -> {
              if (message.isArray()) {
                batches |=
                    header
                        .orElseGet(() -> negotiated == null ? unless : negotiated)
                        .equals(WITH_BATCHES);
                message.forEach(element -> ask(element, header));
              } else {
                ask(message, header);
              }
            });
  }

  private void ask(JsonNode message, Optional<String> header) {
    String method = message.path("method").asString("");
    Optional<String> revision =
        Optional.ofNullable(message.at("/params/_meta").path(DECLARED).stringValue(null))
            .filter(said -> !isLegacy(said)) // it means nothing there
            .or(() -> header)
            .map(said -> isLegacy(said) ? said : Forms.MODERN)
            .or(() -> Optional.ofNullable(negotiated));
    boolean introduces = method.equals("initialize") && !revision.equals(Optional.of(Forms.MODERN));
    if (!introduces) {
      spoken.add(revision.orElse(unless));
    }
    if (message.has("id")) {
      open.computeIfAbsent(message.get("id"), id -> new ArrayList<>())
          .add(
              new Asked(
                  method, introduces ? Optional.empty() : revision.or(() -> Optional.of(unless))));
    }
  }

  /** It has a session, in which a client that lost a stream hears again what was said on it. */
  synchronized void hasSession() {
    repeats = true;
  }

  /** The client listens, by a request without a message. */
  synchronized void listens(Optional<String> header) {
    spoken.add(header.or(() -> Optional.ofNullable(negotiated)).orElse(unless));
  }

  /** The server has sent this, which has to be a message, or a batch of them. */
  public synchronized void said(String text) {
    Optional<JsonNode> message = Specification.parse(text);
    Optional<String> fault = message.isEmpty() ? Optional.of("no JSON") : faultOf(message.get());
    fault.ifPresent(it -> Complaints.add("The server said what is " + it + ":\n" + text));
  }

  private Optional<String> faultOf(JsonNode message) {
    if (message.isArray()) {
      return batches && !message.isEmpty()
          ? message.valueStream().flatMap(each -> faultOf(each).stream()).findFirst()
          : Optional.of("no message, but a batch");
    }
    if (message.has("method")) {
      return message.has("id")
          ? inOneOfThose(revision -> Forms.request(revision, message))
          : inOneOfThose(revision -> Forms.notification(revision, message));
    }
    return message.has("error") ? error(message) : result(message);
  }

  /**
   * On stdio a client may speak two of them, and a notification does not say which it belongs to.
   */
  private Optional<String> inOneOfThose(Function<String, Optional<String>> fault) {
    Optional<String> last = Optional.of("unasked for");
    for (String revision : spoken) {
      last = fault.apply(revision);
      if (last.isEmpty()) {
        return last;
      }
    }
    return last;
  }

  private Optional<String> error(JsonNode message) {
    return message.has("id")
        ? answer(message, to -> Forms.error(to.revision().orElse(Forms.MODERN), message))
        : Forms.error(Forms.MODERN, message);
  }

  private Optional<String> result(JsonNode message) {
    return answer(
        message,
        to ->
            Forms.result(to.revision().orElseGet(() -> introduced(message)), to.method(), message));
  }

  /** Of several requests with its id, it may answer any: some may have been cancelled. */
  private Optional<String> answer(JsonNode message, Function<Asked, Optional<String>> faultAs) {
    List<Asked> asked = open.getOrDefault(message.path("id"), List.of());
    if (asked.isEmpty()) {
      return Optional.of("the answer to nothing");
    }
    Optional<Asked> answered =
        asked.stream().filter(each -> faultAs.apply(each).isEmpty()).findFirst();
    if (answered.isPresent() && !repeats) {
      asked.remove(answered.get());
    }
    return answered.isPresent() ? Optional.empty() : faultAs.apply(asked.get(0));
  }

  private String introduced(JsonNode message) {
    String revision = message.at("/result/protocolVersion").asString("");
    if (!isLegacy(revision)) {
      return unless;
    }
    negotiated = revision;
    spoken.add(revision);
    return revision;
  }

  private static boolean isLegacy(String revision) {
    return Specification.REVISIONS.contains(revision) && !revision.equals(Forms.MODERN);
  }
}
