package dev.tessera.processor.read;

import dev.tessera.processor.model.IconModel;
import dev.tessera.processor.model.Presentation;
import dev.tessera.processor.model.Property.Written;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads what our annotations have in common: title, description, icons and {@code _meta}. */
final class Presentations {
  private Presentations() {}

  static Presentation of(Annotation annotation, Javadoc javadoc) {
    return new Presentation(
        annotation.text("title"),
        annotation.text("description").or(javadoc::summary),
        icons(annotation),
        annotation.written("meta"));
  }

  static List<IconModel> icons(Annotation annotation) {
    return annotation.values("icons").stream().map(it -> icon(annotation.nested(it))).toList();
  }

  private static IconModel icon(Annotation icon) {
    return new IconModel(
        new Written(icon.string("src"), icon.where("src")),
        icon.text("mimeType"),
        icon.values("sizes").stream().map(it -> String.valueOf(it.getValue())).toList(),
        Optional.of(icon.constant("theme"))
            .filter(theme -> !theme.equals("ANY"))
            .map(theme -> theme.toLowerCase(Locale.ROOT)));
  }
}
