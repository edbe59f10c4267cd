package dev.tessera.processor.model;

import dev.tessera.processor.model.Property.Written;
import java.util.List;
import java.util.Optional;

/**
 * A method with {@code @McpResource}.
 *
 * @param name the name on the wire
 * @param presentation what clients show of it
 * @param uri the URI, or the template of URIs
 * @param facts what is known of its contents
 * @param contents what the method returns or promises
 * @param handler how it is answered
 */
public record ResourceModel(
    String name,
    Presentation presentation,
    Written uri,
    Facts facts,
    Contents contents,
    Handler handler)
    implements Operation {

  /** The forms that contents have in Java. */
  public enum Form {
    /** A {@code String}. */
    TEXT,
    /** A {@code byte[]}. */
    BINARY,
    /** {@code ResourceContents}. */
    CONTENTS,
    /** A list of {@code ResourceContents}. */
    SEVERAL,
    /** Any other type, sent as JSON. */
    JSON
  }

  /**
   * What a method returns.
   *
   * @param form its form in Java
   * @param mayBeMissing whether it is an {@code Optional} or may be null
   * @param json the type, where it is sent as JSON
   */
  public record Contents(Form form, boolean mayBeMissing, Optional<JsonType> json) {}

  /**
   * What is known before a resource is read.
   *
   * @param mimeType the type of its contents
   * @param size its size in bytes
   * @param audience for whom it is, as clients say it
   * @param priority how important it is, from 0 to 1
   * @param lastModified when it was changed last
   * @param ttl how long a client may keep it
   */
  public record Facts(
      Optional<Written> mimeType,
      Optional<Written> size,
      List<String> audience,
      Optional<Written> priority,
      Optional<Written> lastModified,
      Optional<Written> ttl) {
    /** Copies the list. */
    public Facts {
      audience = List.copyOf(audience);
    }
  }

  /** The URI as a template; one without variables if it is none. */
  public UriTemplate template() {
    return UriTemplate.parse(uri.text());
  }

  /** The type of its contents, as clients are told before they read. */
  public Optional<String> mimeType() {
    return facts
        .mimeType()
        .map(Written::text)
        .or(
            () ->
                contents.form() == Form.JSON ? Optional.of("application/json") : Optional.empty());
  }

  @Override
  public OperationKind kind() {
    return OperationKind.RESOURCE;
  }

  @Override
  public Optional<JsonType> result() {
    return contents.json();
  }
}
