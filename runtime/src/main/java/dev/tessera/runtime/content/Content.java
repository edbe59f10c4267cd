package dev.tessera.runtime.content;

import java.util.Base64;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A piece of what a tool answers (MCP 2026-07-28, Tools, Tool Result). A tool may return one, a
 * {@code List} of them, or a {@link ToolResult}.
 *
 * <pre>{@code
 * @McpTool
 * public List<Content> chart() {
 *   return List.of(Content.text("Sales by month"), Content.image(png, "image/png"));
 * }
 * }</pre>
 *
 * <p>Revisions before 2025-03-26 have no audio, those before 2025-06-18 no links: there a client
 * gets a text that names it. Immutable and thread-safe.
 */
public sealed interface Content {

  /** Calls the visitor's method for this kind. */
  <R> R accept(Visitor<R> visitor);

  /** For whom it is. */
  Annotations annotations();

  /** The same with these annotations. */
  Content annotated(Annotations annotations);

  /** What is said beside it; sent from revision 2025-06-18 on. */
  Meta meta();

  /**
   * The same with one more member of {@code _meta}.
   *
   * @param json its value, as JSON
   * @throws IllegalArgumentException as {@link Meta#with} says
   */
  Content withMeta(String key, String json);

  /** A text. */
  static Text text(String text) {
    return new Text(text, Annotations.none(), Meta.none());
  }

  /** An image of a type such as {@code image/png}. */
  static Image image(byte[] bytes, String mimeType) {
    return new Image(base64(bytes), mimeType, Annotations.none(), Meta.none());
  }

  /** Audio of a type such as {@code audio/wav}. */
  static Audio audio(byte[] bytes, String mimeType) {
    return new Audio(base64(bytes), mimeType, Annotations.none(), Meta.none());
  }

  /** A link to a resource that the client may read. */
  static ResourceLink link(String uri, String name) {
    return new ResourceLink(
        uri,
        name,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        OptionalLong.empty(),
        Optional.empty(),
        Annotations.none(),
        Meta.none());
  }

  /** A resource that is a text, in whole. */
  static EmbeddedResource resource(String uri, String mimeType, String text) {
    return new EmbeddedResource(uri, mimeType, text, false, Annotations.none(), Meta.none());
  }

  /** A resource that is bytes, in whole. */
  static EmbeddedResource resource(String uri, String mimeType, byte[] bytes) {
    return new EmbeddedResource(
        uri, mimeType, base64(bytes), true, Annotations.none(), Meta.none());
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  /**
   * A text.
   *
   * @param text the text
   * @param annotations for whom it is
   * @param meta what is said beside it
   */
  record Text(String text, Annotations annotations, Meta meta) implements Content {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitText(this);
    }

    @Override
    public Text annotated(Annotations annotations) {
      return new Text(text, annotations, meta);
    }

    @Override
    public Text withMeta(String key, String json) {
      return new Text(text, annotations, meta.with(key, json));
    }
  }

  /**
   * An image.
   *
   * @param data the image in base64
   * @param mimeType its type
   * @param annotations for whom it is
   * @param meta what is said beside it
   */
  record Image(String data, String mimeType, Annotations annotations, Meta meta)
      implements Content {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitImage(this);
    }

    @Override
    public Image annotated(Annotations annotations) {
      return new Image(data, mimeType, annotations, meta);
    }

    @Override
    public Image withMeta(String key, String json) {
      return new Image(data, mimeType, annotations, meta.with(key, json));
    }
  }

  /**
   * Audio.
   *
   * @param data the audio in base64
   * @param mimeType its type
   * @param annotations for whom it is
   * @param meta what is said beside it
   */
  record Audio(String data, String mimeType, Annotations annotations, Meta meta)
      implements Content {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitAudio(this);
    }

    @Override
    public Audio annotated(Annotations annotations) {
      return new Audio(data, mimeType, annotations, meta);
    }

    @Override
    public Audio withMeta(String key, String json) {
      return new Audio(data, mimeType, annotations, meta.with(key, json));
    }
  }

  /**
   * A link to a resource.
   *
   * @param uri where it is
   * @param name its name
   * @param title its name for people
   * @param description what it is
   * @param mimeType its type
   * @param size its size in bytes
   * @param icons its icons, as a JSON array
   * @param annotations for whom it is
   * @param meta what is said beside it
   */
  record ResourceLink(
      String uri,
      String name,
      Optional<String> title,
      Optional<String> description,
      Optional<String> mimeType,
      OptionalLong size,
      Optional<String> icons,
      Annotations annotations,
      Meta meta)
      implements Content {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitResourceLink(this);
    }

    @Override
    public ResourceLink annotated(Annotations annotations) {
      return new ResourceLink(
          uri, name, title, description, mimeType, size, icons, annotations, meta);
    }

    @Override
    public ResourceLink withMeta(String key, String json) {
      return new ResourceLink(
          uri, name, title, description, mimeType, size, icons, annotations, meta.with(key, json));
    }

    /** The same with a name for people. */
    public ResourceLink withTitle(String other) {
      return new ResourceLink(
          uri, name, Optional.of(other), description, mimeType, size, icons, annotations, meta);
    }

    /** The same with a description. */
    public ResourceLink withDescription(String other) {
      return new ResourceLink(
          uri, name, title, Optional.of(other), mimeType, size, icons, annotations, meta);
    }

    /** The same with a type. */
    public ResourceLink withMimeType(String other) {
      return new ResourceLink(
          uri, name, title, description, Optional.of(other), size, icons, annotations, meta);
    }

    /** The same with a size in bytes. */
    public ResourceLink withSize(long bytes) {
      return new ResourceLink(
          uri,
          name,
          title,
          description,
          mimeType,
          OptionalLong.of(bytes),
          icons,
          annotations,
          meta);
    }

    /**
     * The same with icons; sent from revision 2025-11-25 on.
     *
     * @param json an array of icons (MCP 2026-07-28, Icons)
     * @throws IllegalArgumentException if it is no JSON
     */
    public ResourceLink withIcons(String json) {
      return new ResourceLink(
          uri,
          name,
          title,
          description,
          mimeType,
          size,
          Optional.of(Meta.checked(json)),
          annotations,
          meta);
    }
  }

  /**
   * A resource in whole.
   *
   * @param uri what it is known by
   * @param mimeType its type
   * @param body the text, or the bytes in base64
   * @param binary whether it is bytes
   * @param annotations for whom it is
   * @param meta what is said beside it
   */
  record EmbeddedResource(
      String uri, String mimeType, String body, boolean binary, Annotations annotations, Meta meta)
      implements Content {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitEmbeddedResource(this);
    }

    @Override
    public EmbeddedResource annotated(Annotations annotations) {
      return new EmbeddedResource(uri, mimeType, body, binary, annotations, meta);
    }

    @Override
    public EmbeddedResource withMeta(String key, String json) {
      return new EmbeddedResource(uri, mimeType, body, binary, annotations, meta.with(key, json));
    }
  }

  /** One method for each kind. */
  interface Visitor<R> {
    /** A text. */
    R visitText(Text content);

    /** An image. */
    R visitImage(Image content);

    /** Audio. */
    R visitAudio(Audio content);

    /** A link to a resource. */
    R visitResourceLink(ResourceLink content);

    /** A resource in whole. */
    R visitEmbeddedResource(EmbeddedResource content);
  }
}
