package dev.tessera.runtime.input;

import dev.tessera.runtime.content.Content;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a model has answered (MCP 2026-07-28, Sampling, Result Fields). It comes through the client,
 * and may be anything.
 *
 * @param role who says it, usually the model
 * @param content the texts, images and audio of the answer; anything else is left out
 * @param model the model's name
 * @param stopReason why it stopped there, as in {@code endTurn}
 */
public record SamplingResult(
    SamplingMessage.Role role, List<Content> content, String model, Optional<String> stopReason) {
  /** Copies the list. */
  public SamplingResult {
    content = List.copyOf(content);
  }

  /** The texts of the answer, one after another. */
  public String text() {
    return content.stream()
        .filter(Content.Text.class::isInstance)
        .map(part -> ((Content.Text) part).text())
        .collect(Collectors.joining());
  }
}
