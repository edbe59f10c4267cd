package dev.tessera.dev.test;

import dev.tessera.dev.TokenBuilder;
import dev.tessera.runtime.completion.Completion;
import dev.tessera.runtime.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A client of a {@link TestServer}, with a certain access token and revision of the protocol. Each
 * method that changes something returns another client.
 *
 * <pre>{@code
 * client.as("todo:write").call("create_todo", Map.of("title", "Buy milk")).assertOk();
 * client.as("todo:read").call("create_todo", Map.of("title", "x")).assertDenied("todo:write");
 * client.with(token -> token.scopes("todo:write").expired()).call("list_todos").assertInvalidToken();
 * }</pre>
 *
 * <p>It sends the headers of its revision, those that repeat arguments included; before revision
 * 2026-07-28 it makes the handshake ahead of each request. Immutable and thread-safe.
 */
public final class TestClient {
  static final String MODERN = "2026-07-28";
  private static final String LAST_LEGACY = "2025-11-25";
  private static final String META = "io.modelcontextprotocol/";
  private static final JsonValue ME =
      JsonOf.object(Map.of("name", "tessera-test-client", "version", "1"));

  private final TestServer server;
  private final Optional<String> token;
  private final String revision;
  private final Map<String, JsonValue> moreMeta;

  TestClient(
      TestServer server, Optional<String> token, String revision, Map<String, JsonValue> moreMeta) {
    this.server = server;
    this.token = token;
    this.revision = revision;
    this.moreMeta = moreMeta;
  }

  /** A caller with a good token for exactly these scopes; without any, just one with a token. */
  public TestClient as(String... scopes) {
    return with(good -> good.scopes(scopes));
  }

  /**
   * A caller with the token that this makes of a good one: a fault, another issuer era or form of
   * the scope claim, or any claim.
   */
  public TestClient with(UnaryOperator<TokenBuilder> changes) {
    TokenBuilder good = server.scalekit().token().resource(server.url());
    return withToken(changes.apply(good).mint());
  }

  /** A caller with this token, whatever it is. */
  public TestClient withToken(String accessToken) {
    return new TestClient(server, Optional.of(accessToken), revision, moreMeta);
  }

  /** A caller without a token. */
  public TestClient anonymous() {
    return new TestClient(server, Optional.empty(), revision, moreMeta);
  }

  /** The same caller at revision 2025-11-25, the last one with a handshake. */
  public TestClient legacy() {
    return revision(LAST_LEGACY);
  }

  /** The same caller at another revision of the protocol, as in {@code 2025-06-18}. */
  public TestClient revision(String version) {
    return new TestClient(server, token, version, moreMeta);
  }

  /**
   * The same caller with one more member in the {@code _meta} of its requests, such as {@code
   * progressToken} or {@code io.modelcontextprotocol/logLevel}; what comes of these are the {@link
   * Answer#notifications()}.
   *
   * @param value as an argument of a call
   */
  public TestClient withMeta(String key, Object value) {
    Map<String, JsonValue> meta = new LinkedHashMap<>(moreMeta);
    meta.putAll(JsonOf.object(Map.of(key, value)).members());
    return new TestClient(server, token, revision, meta);
  }

  /** Calls a tool without arguments. */
  public Answer call(String tool) {
    return call(tool, Map.of());
  }

  /**
   * Calls a tool.
   *
   * @param arguments by name: strings, numbers, booleans, null, {@link JsonValue}s, collections and
   *     maps of these; of anything else, its {@code toString()}
   */
  public Answer call(String tool, Map<String, ? extends @Nullable Object> arguments) {
    return call(tool, JsonOf.object(arguments));
  }

  /**
   * Calls a tool.
   *
   * @param arguments a JSON object
   */
  public Answer callJson(String tool, String arguments) {
    return call(tool, JsonValue.parse(arguments));
  }

  private Answer call(String tool, JsonValue arguments) {
    Map<String, String> headers = new LinkedHashMap<>();
    if (!isLegacy()) {
      headers.put("Mcp-Name", HeaderArguments.encoded(tool));
      headers.putAll(server.headers(tool, arguments));
    }
    Map<String, JsonValue> params = new LinkedHashMap<>();
    params.put("name", JsonValue.of(tool));
    params.put("arguments", arguments);
    return request("tools/call", params, headers);
  }

  /** Reads a resource. */
  public Answer readResource(String uri) {
    return named("resources/read", uri, Map.of("uri", JsonValue.of(uri)));
  }

  /** Gets a prompt without arguments. */
  public Answer getPrompt(String name) {
    return getPrompt(name, Map.of());
  }

  /**
   * Gets a prompt.
   *
   * @param arguments by name; a proper client sends strings only
   */
  public Answer getPrompt(String name, Map<String, ? extends @Nullable Object> arguments) {
    Map<String, JsonValue> params = new LinkedHashMap<>();
    params.put("name", JsonValue.of(name));
    params.put("arguments", JsonOf.object(arguments));
    return named("prompts/get", name, params);
  }

  /**
   * Asks for suggestions, as in {@code complete(Completion.ofPrompt("review", "style"), "s")}.
   *
   * @param what the argument of a prompt or the variable of a template
   * @param typed what has been typed so far
   */
  public Answer complete(Completion what, String typed) {
    return complete(what, typed, Map.of());
  }

  /**
   * Asks for suggestions.
   *
   * @param known the other arguments, as far as they are known
   */
  public Answer complete(Completion what, String typed, Map<String, String> known) {
    boolean prompt = what.target() == Completion.Target.PROMPT;
    Map<String, JsonValue> params = new LinkedHashMap<>();
    params.put(
        "ref",
        JsonOf.object(
            Map.of(
                "type",
                prompt ? "ref/prompt" : "ref/resource",
                prompt ? "name" : "uri",
                what.of())));
    params.put("argument", JsonOf.object(Map.of("name", what.argument(), "value", typed)));
    if (!known.isEmpty()) {
      params.put("context", JsonOf.object(Map.of("arguments", known)));
    }
    return request("completion/complete", params);
  }

  private Answer named(String method, String name, Map<String, JsonValue> params) {
    return request(
        method, params, isLegacy() ? Map.of() : Map.of("Mcp-Name", HeaderArguments.encoded(name)));
  }

  /**
   * The tools that the server lists for this caller, on all pages.
   *
   * @throws AssertionError if it refuses to
   */
  public Definitions tools() {
    return new Definitions(pages("tools/list", "tools"));
  }

  /**
   * The resources that the server lists for this caller, on all pages.
   *
   * @throws AssertionError if it refuses to
   */
  public Definitions resources() {
    return new Definitions(pages("resources/list", "resources"));
  }

  /**
   * The templates of resources that the server lists for this caller, on all pages.
   *
   * @throws AssertionError if it refuses to
   */
  public Definitions resourceTemplates() {
    return new Definitions(pages("resources/templates/list", "resourceTemplates"));
  }

  /**
   * The prompts that the server lists for this caller, on all pages.
   *
   * @throws AssertionError if it refuses to
   */
  public Definitions prompts() {
    return new Definitions(pages("prompts/list", "prompts"));
  }

  private List<JsonValue> pages(String method, String member) {
    List<JsonValue> all = new ArrayList<>();
    Map<String, JsonValue> params = Map.of();
    while (true) {
      JsonValue page = request(method, params).assertOk().result();
      all.addAll(page.member(member).orElseThrow().elements());
      Optional<JsonValue> cursor = page.member("nextCursor");
      if (cursor.isEmpty()) {
        return all;
      }
      params = Map.of("cursor", cursor.get());
    }
  }

  /**
   * Sends any request.
   *
   * @param params without {@code _meta}, which is added where the revision has it
   */
  public Answer request(String method, Map<String, JsonValue> params) {
    return request(method, params, Map.of());
  }

  private Answer request(
      String method, Map<String, JsonValue> params, Map<String, String> moreHeaders) {
    Map<String, String> headers = headers();
    Map<String, JsonValue> all = new LinkedHashMap<>(params);
    if (!isLegacy()) {
      headers.put("Mcp-Method", method);
      all.put("_meta", meta());
    } else {
      Answer handshake = handshake(headers);
      if (handshake.status() != 200) {
        return handshake; // no real client gets any further
      }
      handshake.header("Mcp-Session-Id").ifPresent(id -> headers.put("Mcp-Session-Id", id));
      if (!moreMeta.isEmpty()) {
        all.put("_meta", JsonValue.object(moreMeta));
      }
    }
    headers.putAll(moreHeaders);
    return post(headers, message(method, Optional.of(2), all));
  }

  private Answer handshake(Map<String, String> headers) {
    Map<String, JsonValue> params =
        Map.of(
            "protocolVersion", JsonValue.of(revision),
            "capabilities", JsonOf.object(Map.of()),
            "clientInfo", ME);
    Answer answer = post(headers, message("initialize", Optional.of(1), params));
    if (answer.status() == 200) {
      Map<String, String> same = new LinkedHashMap<>(headers);
      answer.header("Mcp-Session-Id").ifPresent(id -> same.put("Mcp-Session-Id", id));
      post(same, message("notifications/initialized", Optional.empty(), Map.of()));
    }
    return answer;
  }

  private Answer post(Map<String, String> headers, JsonValue message) {
    return new Answer(Http.post(server.url(), headers, message.toString()), server.metadataUrl());
  }

  private Map<String, String> headers() {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Content-Type", "application/json");
    headers.put("Accept", "application/json, text/event-stream");
    headers.put("MCP-Protocol-Version", revision);
    token.ifPresent(value -> headers.put("Authorization", "Bearer " + value));
    return headers;
  }

  private JsonValue meta() {
    Map<String, JsonValue> meta = new LinkedHashMap<>();
    meta.put(META + "protocolVersion", JsonValue.of(revision));
    meta.put(META + "clientInfo", ME);
    meta.put(META + "clientCapabilities", JsonValue.object(Map.of()));
    meta.putAll(moreMeta);
    return JsonValue.object(meta);
  }

  private static JsonValue message(
      String method, Optional<Integer> id, Map<String, JsonValue> params) {
    Map<String, JsonValue> message = new LinkedHashMap<>();
    message.put("jsonrpc", JsonValue.of("2.0"));
    id.ifPresent(number -> message.put("id", JsonValue.of(number)));
    message.put("method", JsonValue.of(method));
    message.put("params", JsonValue.object(params));
    return JsonValue.object(message);
  }

  boolean isLegacy() {
    return revision.compareTo(MODERN) < 0;
  }
}
