package dev.tessera.examples.everything;

import dev.tessera.Arg;
import dev.tessera.Audience;
import dev.tessera.McpComplete;
import dev.tessera.McpResource;
import dev.tessera.Public;
import dev.tessera.runtime.resource.ResourceContents;
import java.util.List;
import java.util.stream.Stream;

/** Resources of every kind, one of them a template. */
@Public
public final class Resources {

  @McpResource(
      uri = "test://static-text",
      title = "A static text",
      description = "A text.",
      mimeType = "text/plain",
      size = 48,
      audience = Audience.USER,
      priority = 0.5,
      ttl = "10m")
  public String staticText() {
    return "This is the content of the static text resource.";
  }

  @McpResource(uri = "test://static-binary", description = "An image.", mimeType = "image/png")
  public byte[] staticBinary() {
    return Samples.redPixel();
  }

  @McpResource(uri = "test://several", description = "A text and an image.")
  public List<ResourceContents> several() {
    return List.of(
        ResourceContents.text("The first of two.").ofType("text/plain"),
        ResourceContents.binary(Samples.redPixel()).at("test://several/2").ofType("image/png"));
  }

  @McpResource(
      uri = "test://watched-resource",
      description = "A text that clients can subscribe to.",
      mimeType = "text/plain")
  public String watchedResource() {
    return "This is the content of the watched resource.";
  }

  @McpResource(
      uri = "test://template/{id}/data",
      description = "The data of an id.",
      mimeType = "application/json")
  public TemplateData templateData(String id) {
    return new TemplateData(id, true, "Data for ID: " + id);
  }

  @McpComplete(resource = "test://template/{id}/data", argument = "id")
  public List<String> ids(String value) {
    return Stream.of("1", "12", "123").filter(id -> id.startsWith(value)).toList();
  }

  /** What the template answers. */
  public record TemplateData(
      String id, @Arg(name = "templateTest") boolean templateTest, String data) {}
}
