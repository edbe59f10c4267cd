package dev.tessera.sdk;

import dev.tessera.runtime.input.AnswerReader;
import dev.tessera.runtime.input.InputRequest;
import dev.tessera.runtime.input.UnansweredException;
import dev.tessera.runtime.json.JsonException;
import dev.tessera.runtime.json.JsonValue;
import dev.tessera.runtime.json.RawJson;
import dev.tessera.runtime.protocol.round.Correspondent;
import dev.tessera.runtime.tool.ClientCapabilities;
import io.modelcontextprotocol.spec.McpSchema.ElicitFormRequest;
import io.modelcontextprotocol.spec.McpSchema.ElicitRequest;
import io.modelcontextprotocol.spec.McpSchema.ElicitUrlRequest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import reactor.core.publisher.Mono;

/**
 * Takes questions to the client by an exchange of the SDK's. How long an answer may take, the SDK
 * says ({@code requestTimeout}).
 *
 * @param exchange the way to the client
 * @param capabilities what the client can
 */
record Questions(Exchange exchange, ClientCapabilities capabilities) implements Correspondent {

  @Override
  public boolean supports(String capability) {
    return capabilities.supports(capability);
  }

  @Override
  public CompletableFuture<RawJson> ask(String key, InputRequest question, AnswerReader<?> reader) {
    JsonValue params = JsonValue.parse(new String(question.params(), StandardCharsets.UTF_8));
    return switch (question.method()) {
      case "elicitation/create" ->
          answer(exchange.elicit(elicitation(question, params)).map(Answers::elicited));
      case "sampling/createMessage" ->
          answer(exchange.sample(SamplingRequests.of(params)).map(Answers::sampled));
      default -> answer(exchange.roots().map(Answers::roots));
    };
  }

  /** A page has an id there, by which the server might say later that the user is through. */
  private static ElicitRequest elicitation(InputRequest question, JsonValue params) {
    String message = params.member("message").orElseThrow().asString();
    return question.capability().equals("elicitation.url")
        ? ElicitUrlRequest.builder(
                message,
                params.member("url").orElseThrow().asString(),
                UUID.randomUUID().toString())
            .build()
        : ElicitFormRequest.builder(
                message, Plain.object(params.member("requestedSchema").orElseThrow().toString()))
            .build();
  }

  private static CompletableFuture<RawJson> answer(Mono<Map<String, Object>> result) {
    return result
        .map(Questions::json)
        .onErrorMap(failure -> !(failure instanceof UnansweredException), Questions::unanswered)
        .toFuture();
  }

  private static RawJson json(Map<String, Object> result) {
    try {
      return Plain.json(result);
    } catch (JsonException e) {
      throw new UnansweredException("The client's answer is no JSON: " + e.getMessage());
    }
  }

  /** The client's own words, of which it is the reader, or those of the SDK. */
  private static UnansweredException unanswered(Throwable failure) {
    return new UnansweredException("The client has not answered: " + failure.getMessage());
  }
}
