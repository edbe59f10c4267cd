package dev.tessera.examples.everything;

import dev.tessera.runtime.resource.ResourceContents;
import java.util.List;
import java.util.stream.Stream;

/** Resources of every kind, one of them a template. */
public final class Resources {

  public String staticText() {
    return "This is the content of the static text resource.";
  }

  public byte[] staticBinary() {
    return Samples.redPixel();
  }

  public List<ResourceContents> several() {
    return List.of(
        ResourceContents.text("The first of two.").ofType("text/plain"),
        ResourceContents.binary(Samples.redPixel()).at("test://several/2").ofType("image/png"));
  }

  public String watchedResource() {
    return "This is the content of the watched resource.";
  }

  public TemplateData templateData(String id) {
    return new TemplateData(id, true, "Data for ID: " + id);
  }

  public List<String> ids(String value) {
    return Stream.of("1", "12", "123").filter(id -> id.startsWith(value)).toList();
  }

  /** What the template answers. */
  public record TemplateData(String id, boolean templateTest, String data) {}
}
