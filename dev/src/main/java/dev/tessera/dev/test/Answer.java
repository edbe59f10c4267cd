package dev.tessera.dev.test;

import dev.tessera.runtime.json.JsonValue;
import dev.tessera.runtime.json.JsonValue.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a server answered, and what a test may expect of it. Every {@code assert...} throws an
 * {@link AssertionError} that shows the whole answer, and returns this answer otherwise. Immutable.
 */
public final class Answer {
  private static final int INVALID_PARAMS = -32602;
  private static final int NOT_FOUND = -32002;

  private final Reply reply;
  private final Messages messages;
  private final String metadataUrl;

  Answer(Reply reply, String metadataUrl) {
    this.reply = reply;
    this.messages = Messages.of(reply);
    this.metadataUrl = metadataUrl;
  }

  /** The HTTP status. */
  public int status() {
    return reply.status();
  }

  /** A header of the HTTP response, whatever the case of its name. */
  public Optional<String> header(String name) {
    return reply.header(name);
  }

  /** The body as it came. */
  public String body() {
    return reply.body();
  }

  /** The messages that came before the result, in their order: progress, logs. */
  public List<JsonValue> notifications() {
    return messages.notifications();
  }

  /**
   * The JSON object in the body, or the last one of the stream.
   *
   * @throws AssertionError if there is none
   */
  public JsonValue json() {
    return messages.answer().orElseThrow(() -> failure("a JSON object"));
  }

  /**
   * The member {@code result}, be it a success or a tool's error.
   *
   * @throws AssertionError if there is none
   */
  public JsonValue result() {
    return json().member("result").orElseThrow(() -> failure("a result"));
  }

  /**
   * The structured content of the result.
   *
   * @throws AssertionError if there is none
   */
  public JsonValue structured() {
    return result().member("structuredContent").orElseThrow(() -> failure("structured content"));
  }

  /**
   * The one text of the result.
   *
   * @throws AssertionError if there is none, or more than one part
   */
  public String text() {
    List<JsonValue> content = result().member("content").map(JsonValue::elements).orElse(List.of());
    if (content.size() != 1 || content.get(0).member("text").isEmpty()) {
      throw failure("exactly one text as content");
    }
    return content.get(0).member("text").get().asString();
  }

  /** Expects a result that is no error. */
  public Answer assertOk() {
    check(status() == 200 && !isError(result()), "a result that is no error");
    return this;
  }

  /** Expects a result with this one text. */
  public Answer assertText(String expected) {
    assertOk();
    check(text().equals(expected), "the text \"" + expected + "\"");
    return this;
  }

  /**
   * Expects a result with this structured content, as JSON Schema compares: the order of members
   * and {@code 1.0} for {@code 1} make no difference.
   */
  public Answer assertStructured(String expectedJson) {
    assertOk();
    check(structured().equals(JsonValue.parse(expectedJson)), "structured content " + expectedJson);
    return this;
  }

  /** Expects this structured content, written in Java. */
  public Answer assertStructured(Map<String, ?> expected) {
    return assertStructured(JsonOf.object(expected).toString());
  }

  /** Expects that the tool itself says no: a result with {@code isError} and this text. */
  public Answer assertToolError(String expectedText) {
    check(status() == 200 && isError(result()), "a tool error");
    check(text().equals(expectedText), "the tool error \"" + expectedText + "\"");
    return this;
  }

  /**
   * Expects that the tool was not run, because of arguments at these JSON pointers, in any order,
   * and no others.
   */
  public Answer assertInvalidArguments(String... pointers) {
    Set<String> expected = new TreeSet<>(Arrays.asList(pointers));
    check(new TreeSet<>(violations().keySet()).equals(expected), "violations at " + expected);
    return this;
  }

  /** Expects that the argument at this pointer, or something within, is refused among others. */
  Answer assertInvalidArgumentAt(String pointer) {
    check(isViolatedAt(pointer), "a violation at " + pointer);
    return this;
  }

  /** Expects that something is refused, and not what is at this pointer or within. */
  Answer assertNoInvalidArgumentAt(String pointer) {
    check(!isViolatedAt(pointer), "no violation at " + pointer);
    return this;
  }

  private boolean isViolatedAt(String pointer) {
    return violations().keySet().stream()
        .anyMatch(each -> each.equals(pointer) || each.startsWith(pointer + "/"));
  }

  /**
   * What is wrong with the arguments, by JSON pointer (RFC 6901).
   *
   * @throws AssertionError if the answer is not about arguments
   */
  public Map<String, String> violations() {
    String text = argumentsRefusal();
    check(status() == 200 && text.startsWith(ViolationsText.START), "a refusal of the arguments");
    return ViolationsText.byPointer(text);
  }

  /** What a tool's result says, or the error where there is no such result. */
  private String argumentsRefusal() {
    Optional<JsonValue> error = json().member("error").filter(e -> e.kind() == Kind.OBJECT);
    if (error.isPresent()) {
      return error.get().member("message").map(JsonValue::asString).orElse("");
    }
    return isError(result()) ? text() : "";
  }

  /**
   * Expects 403 with {@code insufficient_scope} and a challenge for these scopes: all that the
   * operation needs, in declared order (RFC 6750 section 3.1). The messages are checked, too.
   */
  public Answer assertDenied(String... required) {
    refusal().checkDenied(List.of(required));
    return this;
  }

  /**
   * Expects what a server with {@code ScopeDenial.TOOL_RESULT} says instead: a result with {@code
   * isError}, and a text that names what is missing.
   */
  public Answer assertDeniedByResult(String... required) {
    check(status() == 200 && isError(result()), "a result that says what is missing");
    String message =
        Messages.parsed(text())
            .flatMap(said -> said.member("error"))
            .map(JsonValue::asString)
            .orElse("");
    check(DenialText.possible(message, List.of(required)), "a message that names what is missing");
    return this;
  }

  /** Expects these words for the caller, on a refusal or an invalid request. */
  public Answer assertMessage(String expected) {
    Optional<JsonValue> error = json().member("error").filter(e -> e.kind() == Kind.OBJECT);
    Optional<String> message =
        error
            .flatMap(inner -> inner.member("message"))
            .or(() -> json().member("error_description"))
            .map(JsonValue::asString);
    check(message.equals(Optional.of(expected)), "the message \"" + expected + "\"");
    return this;
  }

  /** Expects 401 for want of a token: a challenge without {@code error} (RFC 6750 section 3.1). */
  public Answer assertLogInRequired() {
    refusal().checkLogInRequired();
    return this;
  }

  /** Expects 401 for a token that is not accepted, without a word about the reason. */
  public Answer assertInvalidToken() {
    refusal().checkInvalidToken();
    return this;
  }

  private Refusal refusal() {
    return new Refusal(this, metadataUrl);
  }

  /** Expects that there is no such tool, which is all that is said. */
  public Answer assertUnknownTool() {
    return assertError(INVALID_PARAMS).assertMessage("Unknown tool");
  }

  /**
   * Expects that there is nothing at this URI: the error of 2026-07-28 or of the revisions before.
   */
  public Answer assertResourceNotFound(String uri) {
    JsonValue error = json().member("error").orElseThrow(() -> failure("an error"));
    Optional<JsonValue> code = error.member("code");
    check(
        code.filter(it -> it.asInt() == INVALID_PARAMS || it.asInt() == NOT_FOUND).isPresent()
            && error.member("data").equals(Optional.of(JsonOf.object(Map.of("uri", uri)))),
        "that there is no resource " + uri);
    return assertMessage("Resource not found");
  }

  /** Expects that there is no such prompt, which is all that is said. */
  public Answer assertUnknownPrompt() {
    return assertError(INVALID_PARAMS).assertMessage("Unknown prompt");
  }

  /** Expects these contents of a resource: texts, and bytes in base64. */
  public Answer assertContents(String... expected) {
    List<String> contents = FeatureResult.contents(result());
    check(contents.equals(List.of(expected)), "the contents " + List.of(expected));
    return this;
  }

  /**
   * Expects these messages of a prompt, each as in {@code user: Review this}, and as in {@code
   * assistant: [image]} if it is no text.
   */
  public Answer assertMessages(String... expected) {
    List<String> messages = FeatureResult.messages(result());
    check(messages.equals(List.of(expected)), "the messages " + List.of(expected));
    return this;
  }

  /** Expects these suggestions. */
  public Answer assertSuggestions(String... expected) {
    List<String> suggestions = FeatureResult.suggestions(result());
    check(suggestions.equals(List.of(expected)), "the suggestions " + List.of(expected));
    return this;
  }

  /** Expects a JSON-RPC error with this code. */
  public Answer assertError(int code) {
    Optional<JsonValue> error = json().member("error").flatMap(inner -> inner.member("code"));
    check(error.filter(value -> value.asInt() == code).isPresent(), "the JSON-RPC error " + code);
    return this;
  }

  /** The parameters of the challenge, by name; none if there is no proper one. */
  public Map<String, String> challenge() {
    return header("WWW-Authenticate").map(ChallengeText::parameters).orElse(Map.of());
  }

  private static boolean isError(JsonValue result) {
    return result.member("isError").map(JsonValue::asBoolean).orElse(false);
  }

  /** Fails unless this holds, with what was expected. */
  void check(boolean holds, String expected) {
    if (!holds) {
      throw failure(expected);
    }
  }

  private AssertionError failure(String expected) {
    return new AssertionError("Expected " + expected + ", but got\n" + this);
  }

  /** The answer for a person: status, challenge, body. */
  @Override
  public String toString() {
    String challenge =
        header("WWW-Authenticate").map(value -> "\nWWW-Authenticate: " + value).orElse("");
    return "HTTP " + status() + challenge + "\n" + body();
  }
}
