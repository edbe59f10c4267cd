package dev.tessera.examples.everything;

import dev.tessera.runtime.content.Content;
import dev.tessera.runtime.prompt.PromptMessage;
import java.util.List;
import java.util.stream.Stream;

/** Prompts with every kind of message. */
public final class Prompts {

  public String testSimplePrompt() {
    return "This is a simple prompt for testing.";
  }

  public String testPromptWithArguments(String arg1, String arg2) {
    return "Prompt with arguments: arg1='" + arg1 + "', arg2='" + arg2 + "'";
  }

  public List<PromptMessage> testPromptWithEmbeddedResource(String resourceUri) {
    return List.of(
        PromptMessage.user(
            Content.resource(resourceUri, "text/plain", "Embedded resource content for testing.")),
        PromptMessage.user("Please process the embedded resource above."));
  }

  public List<PromptMessage> testPromptWithImage() {
    return List.of(
        PromptMessage.user(Content.image(Samples.redPixel(), "image/png")),
        PromptMessage.user("Please analyze the image above."));
  }

  public List<String> arg1(String value) {
    return Stream.of("paris", "park", "party").filter(word -> word.startsWith(value)).toList();
  }
}
