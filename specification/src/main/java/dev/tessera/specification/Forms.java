package dev.tessera.specification;

import dev.tessera.specification.Specification.Definition;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What is wrong with a message of a server, by its kind; empty if nothing is. */
final class Forms {
  static final String MODERN = "2026-07-28";
  private static final String TASKS = "tasks";
  private static final String ERRORS_WITHOUT_ID = "2025-11-25";

  /** What may need input at 2026-07-28 (Multi Round-Trip Requests). */
  private static final Set<String> ASKING = Set.of("tools/call", "prompts/get", "resources/read");

  /** Errors of which a schema says more than that they are errors, by their code. */
  private static final Map<Integer, Definition> ERRORS =
      Map.of(
          -32020, new Definition(Specification.of(MODERN), "HeaderMismatchError"),
          -32021, new Definition(Specification.of(MODERN), "MissingRequiredClientCapabilityError"),
          -32022, new Definition(Specification.of(MODERN), "UnsupportedProtocolVersionError"),
          -32042, new Definition(Specification.of("2025-11-25"), "URLElicitationRequiredError"));

  private Forms() {}

  /** A notification, of those that servers send. */
  static Optional<String> notification(String revision, JsonNode message) {
    return sent(revision, "Notification", message);
  }

  /** A request: servers send some before 2026-07-28. */
  static Optional<String> request(String revision, JsonNode message) {
    return revision.equals(MODERN)
        ? Optional.of("a request, which servers of " + MODERN + " do not send")
        : sent(revision, "Request", message);
  }

  private static Optional<String> sent(String revision, String kind, JsonNode message) {
    String method = message.path("method").asString("");
    Optional<Definition> type =
        parts(revision).flatMap(part -> part.typeOf(method, kind, "Server").stream()).findFirst();
    return fault(type, message, "no " + kind + " that servers send at " + revision);
  }

  /** The response with the result of a request. */
  static Optional<String> result(String revision, String method, JsonNode message) {
    Specification specification = Specification.of(revision);
    String response =
        specification.has("JSONRPCResultResponse") ? "JSONRPCResultResponse" : "JSONRPCResponse";
    JsonNode result = message.path("result");
    return specification
        .fault(response, message)
        .or(() -> revision.equals(MODERN) ? wrongKind(method, result) : Optional.empty())
        .or(
            () ->
                fault(
                    definitionOfResult(revision, method, result), result, "a result of " + method));
  }

  /** The schema lets any text pass as a kind of result, and any kind as the result of anything. */
  private static Optional<String> wrongKind(String method, JsonNode result) {
    String kind = result.path("resultType").asString("");
    boolean possible =
        switch (kind) {
          case "complete" -> true;
          case "task" -> method.equals("tools/call");
          case "input_required" ->
              ASKING.contains(method)
                  && (result.has("inputRequests") || result.has("requestState"));
          default -> false;
        };
    return possible ? Optional.empty() : Optional.of("a result that is " + kind + " of " + method);
  }

  private static Optional<Definition> definitionOfResult(
      String revision, String method, JsonNode result) {
    return switch (revision.equals(MODERN) ? result.path("resultType").asString("") : "") {
      case "task" -> Optional.of(new Definition(Specification.of(TASKS), "CreateTaskResult"));
      case "input_required" ->
          Optional.of(new Definition(Specification.of(revision), "InputRequiredResult"));
      default ->
          parts(revision)
              .flatMap(part -> part.typeOf(method, "Request", "Client").stream())
              .findFirst()
              .map(Forms::resultOf);
    };
  }

  /** The result is called as the request, or is empty. */
  private static Definition resultOf(Definition request) {
    String name = request.name().replaceFirst("Request$", "Result");
    boolean there = request.specification().has(name);
    return new Definition(request.specification(), there ? name : "EmptyResult");
  }

  /**
   * A response with an error. Before 2025-11-25 no schema has one without an id, which is what
   * JSON-RPC demands where the request could not be read: it has the form of that revision.
   */
  static Optional<String> error(String revision, JsonNode message) {
    Specification specification =
        Specification.of(
            message.has("id") || revision.equals(MODERN) ? revision : ERRORS_WITHOUT_ID);
    String type =
        specification.has("JSONRPCErrorResponse") ? "JSONRPCErrorResponse" : "JSONRPCError";
    return specification
        .fault(type, message)
        .or(
            () ->
                Optional.ofNullable(ERRORS.get(message.at("/error/code").asInt(0)))
                    .flatMap(more -> more.fault(message)));
  }

  private static Stream<Specification> parts(String revision) {
    return revision.equals(MODERN)
        ? Stream.of(Specification.of(MODERN), Specification.of(TASKS))
        : Stream.of(Specification.of(revision));
  }

  private static Optional<String> fault(
      Optional<Definition> type, JsonNode value, String otherwise) {
    return type.isPresent() ? type.get().fault(value) : Optional.of(otherwise);
  }
}
