package dev.tessera.examples.everything;

import dev.tessera.Icon;
import dev.tessera.McpTool;
import dev.tessera.Public;
import dev.tessera.runtime.content.Content;
import dev.tessera.runtime.tool.ToolException;
import java.util.List;

/** Tools that differ in what they answer. */
@Public
public final class ContentTools {

  @McpTool(
      title = "A simple text",
      description = "Answers with a text.",
      readOnly = true,
      icons = @Icon(src = Samples.ICON, mimeType = "image/png"),
      meta = "{\"example.com/first\":true}")
  public String testSimpleText() {
    return "This is a simple text response for testing.";
  }

  @McpTool(description = "Answers with an image.", readOnly = true)
  public Content testImageContent() {
    return Content.image(Samples.redPixel(), "image/png");
  }

  @McpTool(description = "Answers with audio.", readOnly = true)
  public Content testAudioContent() {
    return Content.audio(Samples.silence(), "audio/wav");
  }

  @McpTool(description = "Answers with a resource in whole.", readOnly = true)
  public Content testEmbeddedResource() {
    return Content.resource(
        "test://embedded-resource", "text/plain", "This is an embedded resource content.");
  }

  @McpTool(description = "Answers with a text, an image and a resource.", readOnly = true)
  public List<Content> testMultipleContentTypes() {
    return List.of(
        Content.text("Multiple content types test:"),
        Content.image(Samples.redPixel(), "image/png"),
        Content.resource(
            "test://mixed-content-resource",
            "application/json",
            "{\"test\":\"data\",\"value\":123}"));
  }

  @McpTool(description = "Answers with a link to a resource.", readOnly = true)
  public Content testResourceLink() {
    return Content.link("test://static-text", "static text").withMimeType("text/plain");
  }

  @McpTool(description = "Answers with a record, as structured content.", readOnly = true)
  public Weather testStructuredOutput() {
    return new Weather("Paris", 21.5, List.of("sunny", "windy"));
  }

  @McpTool(description = "Always fails, with something to tell the model.", readOnly = true)
  public String testErrorHandling() {
    throw new ToolException("This tool intentionally returns an error for testing");
  }

  /** What {@link #testStructuredOutput} answers. */
  public record Weather(String city, double celsius, List<String> conditions) {}
}
