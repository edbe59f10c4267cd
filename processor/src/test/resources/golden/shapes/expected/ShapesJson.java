package app;

import dev.tessera.runtime.json.Containers;
import dev.tessera.runtime.json.JsonReader;
import dev.tessera.runtime.json.JsonWriter;
import dev.tessera.runtime.json.Members;
import javax.annotation.processing.Generated;

/**
 * Reads and writes the types of {@link Shapes}.
 */
@Generated("dev.tessera.processor.TesseraProcessor")
final class ShapesJson {
  private static final Members RECTANGLE = Members.required("width", "height");

  private static final Members CIRCLE = Members.required("radius");

  private ShapesJson() {
  }

  static Shapes.Rectangle readRectangle(JsonReader in) {
    int before = in.violationCount();
    double width = 0;
    double height = 0;
    for (in.object(RECTANGLE); in.next(); ) {
      switch (in.member()) {
        case "width" -> width = in.readDouble();
        case "height" -> height = in.readDouble();
      }
    }
    return in.violationCount() > before ? null : new Shapes.Rectangle(width, height);
  }

  static Shapes.Circle readCircle(JsonReader in) {
    int before = in.violationCount();
    double radius = 0;
    for (in.object(CIRCLE); in.next(); ) {
      switch (in.member()) {
        case "radius" -> radius = in.readDouble();
      }
    }
    return in.violationCount() > before ? null : new Shapes.Circle(radius);
  }

  static void writeRectangle(JsonWriter out, Shapes.Rectangle value) {
    out.beginObject();
    out.name("width").value(value.width());
    out.name("height").value(value.height());
    out.endObject();
  }

  static void writeCircle(JsonWriter out, Shapes.Circle value) {
    out.beginObject();
    out.name("radius").value(value.radius());
    out.endObject();
  }

  static void writeGroup(JsonWriter out, Shapes.Group value) {
    out.beginObject();
    Containers.writeList(out.name("shapes"), value.shapes(), ShapesJson::writeShape);
    Containers.writePatch(out, "label", value.label(), JsonWriter::value);
    out.name("extra").value(value.extra());
    out.endObject();
  }

  static Shapes.Shape readShape(JsonReader in) {
    String variant = in.variant("kind", "box", "circle");
    if (variant == null) {
      return null;
    }
    return switch (variant) {
      case "box" -> readRectangle(in);
      case "circle" -> readCircle(in);
      default -> throw new IllegalStateException(variant);
    };
  }

  static void writeShape(JsonWriter out, Shapes.Shape value) {
    if (value instanceof Shapes.Rectangle it) {
      writeRectangle(out.variant("kind", "box"), it);
    } else if (value instanceof Shapes.Circle it) {
      writeCircle(out.variant("kind", "circle"), it);
    } else {
      throw out.noVariant(value);
    }
  }
}
