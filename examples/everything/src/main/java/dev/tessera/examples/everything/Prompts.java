package dev.tessera.examples.everything;

import dev.tessera.Arg;
import dev.tessera.McpComplete;
import dev.tessera.McpPrompt;
import dev.tessera.Public;
import dev.tessera.runtime.content.Content;
import dev.tessera.runtime.prompt.PromptMessage;
import java.util.List;
import java.util.stream.Stream;

/** Prompts with every kind of message. */
@Public
public final class Prompts {

  @McpPrompt(description = "A prompt without arguments.")
  public String testSimplePrompt() {
    return "This is a simple prompt for testing.";
  }

  @McpPrompt(description = "A prompt with two arguments.")
  public String testPromptWithArguments(
      @Arg(description = "the first") String arg1, @Arg(description = "the second") String arg2) {
    return "Prompt with arguments: arg1='" + arg1 + "', arg2='" + arg2 + "'";
  }

  @McpPrompt(description = "A prompt with a resource in whole.")
  public List<PromptMessage> testPromptWithEmbeddedResource(
      @Arg(name = "resourceUri", description = "the URI of the resource") String resourceUri) {
    return List.of(
        PromptMessage.user(
            Content.resource(resourceUri, "text/plain", "Embedded resource content for testing.")),
        PromptMessage.user("Please process the embedded resource above."));
  }

  @McpPrompt(description = "A prompt with an image.")
  public List<PromptMessage> testPromptWithImage() {
    return List.of(
        PromptMessage.user(Content.image(Samples.redPixel(), "image/png")),
        PromptMessage.user("Please analyze the image above."));
  }

  @McpComplete(prompt = "test_prompt_with_arguments", argument = "arg1")
  public List<String> arg1(String value) {
    return Stream.of("paris", "park", "party").filter(word -> word.startsWith(value)).toList();
  }
}
