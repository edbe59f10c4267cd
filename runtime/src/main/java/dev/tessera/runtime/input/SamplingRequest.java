package dev.tessera.runtime.input;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a model is asked (MCP 2026-07-28, Sampling, Sampling Parameters). The client may change all
 * but {@code maxTokens}, or let the user do so.
 *
 * @param messages the conversation so far, at least one message
 * @param maxTokens how long the answer may be, in tokens of the model
 * @param systemPrompt how the model is to behave
 * @param temperature how random the answer is to be
 * @param stopSequences where the answer ends
 * @param modelHints parts of names of models, the one that is wanted most first
 */
public record SamplingRequest(
    List<SamplingMessage> messages,
    int maxTokens,
    Optional<String> systemPrompt,
    OptionalDouble temperature,
    List<String> stopSequences,
    List<String> modelHints) {
  /**
   * Copies the lists.
   *
   * @throws IllegalArgumentException if there is no message, or no token
   */
  public SamplingRequest {
    messages = List.copyOf(messages);
    stopSequences = List.copyOf(stopSequences);
    modelHints = List.copyOf(modelHints);
    if (messages.isEmpty() || maxTokens < 1) {
      throw new IllegalArgumentException("A model needs a message and at least one token");
    }
  }

  /** One text of the user's. */
  public static SamplingRequest of(String text, int maxTokens) {
    return of(List.of(SamplingMessage.user(text)), maxTokens);
  }

  /** A conversation. */
  public static SamplingRequest of(List<SamplingMessage> messages, int maxTokens) {
    return new SamplingRequest(
        messages, maxTokens, Optional.empty(), OptionalDouble.empty(), List.of(), List.of());
  }

  /** The same with a system prompt. */
  public SamplingRequest withSystemPrompt(String prompt) {
    return new SamplingRequest(
        messages, maxTokens, Optional.of(prompt), temperature, stopSequences, modelHints);
  }

  /** The same with a temperature. */
  public SamplingRequest withTemperature(double value) {
    return new SamplingRequest(
        messages, maxTokens, systemPrompt, OptionalDouble.of(value), stopSequences, modelHints);
  }

  /** The same with places where the answer ends. */
  public SamplingRequest withStopSequences(String... sequences) {
    return new SamplingRequest(
        messages, maxTokens, systemPrompt, temperature, List.of(sequences), modelHints);
  }

  /** The same with parts of names of models, the one that is wanted most first. */
  public SamplingRequest withModelHints(String... hints) {
    return new SamplingRequest(
        messages, maxTokens, systemPrompt, temperature, stopSequences, List.of(hints));
  }
}
