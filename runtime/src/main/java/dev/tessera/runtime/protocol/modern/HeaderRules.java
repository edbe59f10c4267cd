package dev.tessera.runtime.protocol.modern;

import dev.tessera.runtime.json.RawJson;
import dev.tessera.runtime.protocol.message.Message;
import dev.tessera.runtime.protocol.message.MessageHeaders;
import dev.tessera.runtime.tool.HeaderParameter;
import dev.tessera.runtime.tool.Tool;
import java.util.Optional;

/**
 * The headers of a request against its body (MCP 2026-07-28, Streamable HTTP, Server Validation).
 * Every problem is a sentence for error -32020.
 */
final class HeaderRules {
  static final String VERSION = MessageHeaders.PROTOCOL_VERSION;
  static final String METHOD = MessageHeaders.METHOD;
  static final String NAME = MessageHeaders.NAME;
  private static final String PARAMETER_PREFIX = "Mcp-Param-";

  private final MessageHeaders headers;

  HeaderRules(MessageHeaders headers) {
    this.headers = headers;
  }

  /** What is wrong with the standard headers of a request, if anything. */
  Optional<String> problem(Message request) {
    return compare(VERSION, headers.single(VERSION), request.params().meta().protocolVersion())
        .or(() -> compare(METHOD, headers.single(METHOD), Optional.of(request.method())))
        .or(() -> nameProblem(request));
  }

  /**
   * What the header {@code Mcp-Name} repeats (Streamable HTTP, Standard Request Headers; SEP-2663,
   * Routing Headers).
   */
  private Optional<String> nameProblem(Message request) {
    return switch (request.method()) {
      case "tools/call", "prompts/get" -> compare(NAME, decoded(NAME), request.params().name());
      case "resources/read" -> compare(NAME, decoded(NAME), request.params().uri());
      case "tasks/get", "tasks/update", "tasks/cancel" ->
          compare(NAME, decoded(NAME), request.params().taskId());
      default -> Optional.empty();
    };
  }

  /** What is wrong with the {@code Mcp-Param-*} headers of a call, if anything. */
  Optional<String> parameterProblem(Tool tool, RawJson arguments) {
    for (HeaderParameter parameter : tool.headers()) {
      Optional<String> problem = parameterProblem(parameter, arguments);
      if (problem.isPresent()) {
        return problem;
      }
    }
    return Optional.empty();
  }

  private Optional<String> parameterProblem(HeaderParameter parameter, RawJson arguments) {
    String name = PARAMETER_PREFIX + parameter.name();
    Optional<String> inBody = ArgumentPath.find(arguments.reader(), parameter.path());
    if (headers.values(name).isEmpty()) {
      return inBody.map(value -> "Header " + name + " is required for this call");
    }
    Optional<String> inHeader = decoded(name);
    if (inHeader.isEmpty()) {
      return Optional.of("Header " + name + " is malformed or there more than once");
    }
    boolean equal =
        inBody.isPresent() && HeaderValue.equal(parameter.type(), inHeader.get(), inBody.get());
    return equal ? Optional.empty() : Optional.of("Header " + name + " disagrees with the body");
  }

  private static Optional<String> compare(
      String header, Optional<String> inHeader, Optional<String> inBody) {
    if (inHeader.isEmpty()) {
      return Optional.of("Header " + header + " is required, once and well-formed");
    }
    return inHeader.equals(inBody)
        ? Optional.empty()
        : Optional.of("Header " + header + " disagrees with the body");
  }

  private Optional<String> decoded(String name) {
    return headers.single(name).flatMap(HeaderValue::decode);
  }
}
