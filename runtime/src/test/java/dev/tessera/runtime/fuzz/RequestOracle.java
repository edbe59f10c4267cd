package dev.tessera.runtime.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tessera.runtime.fuzz.StrictJson.Num;
import dev.tessera.runtime.json.Json;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What may be made of a request to the sample tools, read by other means than the engine's. */
final class RequestOracle {
  private static final String MODERN = "2026-07-28";
  private static final Set<String> LEGACY =
      Set.of("2024-11-05", "2025-03-26", "2025-06-18", "2025-11-25");
  private static final String BATCHES = "2025-03-26";
  private static final int MAX_BATCH = 50;
  private static final Set<String> FOR_ALL =
      Set.of("greet", "primes", "refuse", "crash", "sample", "show");
  private static final Set<Object> LOG_LEVELS =
      Set.of("debug", "info", "notice", "warning", "error", "critical", "alert", "emergency");
  private static final Pattern BASE64 =
      Pattern.compile(
          "=\\?base64\\?((?:[A-Za-z0-9+/]{4})*+(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?)\\?=");
  private static final Pattern PLAIN = Pattern.compile("[ -~\t]*+");

  private final FuzzedRequest request;
  private final Object body;

  RequestOracle(FuzzedRequest request) {
    this.request = request;
    Optional<StrictJson.Document> read =
        StrictJson.read(request.body())
            .filter(it -> it.depth() <= Json.MAX_DEPTH)
            .filter(it -> it.longestName() <= Json.MAX_NAME_LENGTH)
            .filter(it -> it.longestNumber() <= Json.MAX_NUMBER_LENGTH)
            .filter(it -> !it.halfPairs());
    body = read.map(StrictJson.Document::value).orElse(StrictJson.NULL);
  }

  boolean isBatch() {
    return body instanceof List;
  }

  boolean mayBeBatch() {
    List<String> versions = request.values("MCP-Protocol-Version");
    return body instanceof List<?> messages
        && !messages.isEmpty()
        && messages.size() <= MAX_BATCH
        && (versions.isEmpty() || versions.equals(List.of(BATCHES)));
  }

  /** How many messages want a response, or get one since they are none. */
  long answers() {
    List<?> messages = body instanceof List<?> batch ? batch : List.of(body);
    return messages.stream().filter(it -> wantsAnswer(members(it))).count();
  }

  /**
   * How many requests of a batch are cancelled further on in it, and so may get no response where
   * that can be done, on stdio (MCP 2025-03-26, Cancellation).
   */
  long cancelledInBatch() {
    List<?> messages = body instanceof List<?> batch ? batch : List.of();
    return IntStream.range(0, messages.size())
        .filter(
            i -> isCancelled(members(messages.get(i)), messages.subList(i + 1, messages.size())))
        .count();
  }

  private static boolean isCancelled(Map<?, ?> request, List<?> later) {
    Object id = request.get("id");
    return isCall(request)
        && later.stream().map(RequestOracle::members).anyMatch(it -> cancels(it, id));
  }

  private static boolean cancels(Map<?, ?> message, Object id) {
    return isOf(message, "notifications/cancelled")
        && !message.containsKey("id")
        && id.equals(members(message.get("params")).get("requestId"));
  }

  private static boolean wantsAnswer(Map<?, ?> message) {
    boolean error =
        message.containsKey("error")
            && !(message.get("method") instanceof String)
            && "2.0".equals(message.get("jsonrpc"));
    if (error) {
      return false;
    }
    boolean id = message.containsKey("id");
    boolean good =
        "2.0".equals(message.get("jsonrpc"))
            && (!id || isIdType(message.get("id")))
            && (message.get("method") instanceof String || (id && message.containsKey("result")));
    if (!good) {
      return true;
    }
    if (!(message.get("method") instanceof String)) {
      return false;
    }
    return id || (message.containsKey("params") && !(message.get("params") instanceof Map));
  }

  private static boolean isCall(Map<?, ?> message) {
    return isOf(message, "tools/call") && isIdType(message.get("id"));
  }

  private static boolean isOf(Map<?, ?> message, String method) {
    return "2.0".equals(message.get("jsonrpc")) && method.equals(message.get("method"));
  }

  private static boolean isIdType(Object id) {
    return id instanceof String || (id instanceof Num number && number.text().matches("-?[0-9]+"));
  }

  /** Whether this is the id that the request has; a response is answered without its id. */
  boolean isId(Object id) {
    Map<?, ?> message = members(body);
    boolean response =
        !(message.get("method") instanceof String)
            && "2.0".equals(message.get("jsonrpc"))
            && (message.containsKey("result") || message.containsKey("error"));
    return !response && id.equals(message.get("id"));
  }

  /** Whether an argument that is repeated as a header is an array or object, written somehow. */
  boolean isUnsure() {
    Map<?, ?> arguments = members(members(members(body).get("params")).get("arguments"));
    return Stream.of("region", "shard")
        .map(arguments::get)
        .anyMatch(it -> it instanceof Map || it instanceof List);
  }

  /** Whether this one message is a call of a tool that has to be let through. */
  boolean mayCall() {
    Map<?, ?> message = members(body);
    if (!isCall(message) || !(message.get("params") instanceof Map<?, ?> params)) {
      return false;
    }
    return params.get("name") instanceof String name
        && isGranted(name)
        && (!params.containsKey("arguments") || params.get("arguments") instanceof Map)
        && agrees(name, members(params.get("arguments")), members(params.get("_meta")));
  }

  private boolean isGranted(String tool) {
    Set<String> granted = request.granted();
    return switch (tool) {
      case "add", "route" -> granted.contains("calc:use") || granted.contains("calc:admin");
      case "reset" -> granted.contains("calc:admin") && granted.contains("calc:audit");
      default -> FOR_ALL.contains(tool);
    };
  }

  private boolean agrees(String name, Map<?, ?> arguments, Map<?, ?> meta) {
    List<String> versions = request.values("MCP-Protocol-Version");
    Object declared = meta.get("io.modelcontextprotocol/protocolVersion");
    if (versions.isEmpty()) {
      return !(declared instanceof String);
    }
    if (versions.size() > 1) {
      return false;
    }
    String version = versions.get(0);
    if (LEGACY.contains(version)) {
      return !(declared instanceof String) || declared.equals(version);
    }
    return version.equals(MODERN)
        && MODERN.equals(declared)
        && meta.get("io.modelcontextprotocol/clientCapabilities") instanceof Map
        && isLogLevel(meta)
        && request.values("Mcp-Method").equals(List.of("tools/call"))
        && header("Mcp-Name").equals(Optional.of(name))
        && (!name.equals("route")
            || (repeats("Mcp-Param-Region", arguments.get("region"))
                && repeats("Mcp-Param-Shard", arguments.get("shard"))));
  }

  /** Any other level is an error (MCP 2026-07-28, Logging, Error Handling). */
  private static boolean isLogLevel(Map<?, ?> meta) {
    String level = "io.modelcontextprotocol/logLevel";
    return !meta.containsKey(level) || LOG_LEVELS.contains(meta.get(level));
  }

  private boolean repeats(String header, Object value) {
    if (value == null || value == StrictJson.NULL) {
      return request.values(header).isEmpty();
    }
    Optional<String> said = header(header);
    if (said.isEmpty()) {
      return false;
    }
    String text = value instanceof Num number ? number.text() : String.valueOf(value);
    return said.get().equals(text) || (header.endsWith("Shard") && isNumber(said.get(), text));
  }

  private static boolean isNumber(String said, String text) {
    try {
      return said.length() <= 64
          && text.length() <= 64
          && new BigDecimal(said).compareTo(new BigDecimal(text)) == 0;
    } catch (NumberFormatException e) {
      return false;
    }
  }

  /** The value of a header that is there once, if it is well-formed. */
  private Optional<String> header(String name) {
    List<String> values = request.values(name);
    if (values.size() != 1 || !PLAIN.matcher(values.get(0)).matches()) {
      return Optional.empty();
    }
    String value = values.get(0);
    Matcher encoded = BASE64.matcher(value);
    if (encoded.matches()) {
      byte[] bytes = Base64.getDecoder().decode(encoded.group(1));
      String decoded = new String(bytes, UTF_8);
      return Arrays.equals(decoded.getBytes(UTF_8), bytes)
          ? Optional.of(decoded)
          : Optional.empty();
    }
    boolean looksEncoded =
        value.startsWith("=?base64?") && value.endsWith("?=") && value.length() >= 11;
    return looksEncoded ? Optional.empty() : Optional.of(value);
  }

  private static Map<?, ?> members(Object value) {
    return value instanceof Map<?, ?> members ? members : Map.of();
  }
}
