package app;

import dev.tessera.runtime.json.Containers;
import dev.tessera.runtime.json.FormatTexts;
import dev.tessera.runtime.json.JsonReader;
import dev.tessera.runtime.json.JsonWriter;
import dev.tessera.runtime.json.Members;
import javax.annotation.processing.Generated;

/**
 * Reads and writes the types of {@link Shop}.
 */
@Generated("dev.tessera.processor.TesseraProcessor")
final class ShopJson {
  private static final Members LINE = Members.required("product")
      .optional("count", "wrapping");

  private ShopJson() {
  }

  static Shop.Wrapping readWrapping(JsonReader in) {
    String name = in.readString();
    if (name == null) {
      return null;
    }
    return switch (name) {
      case "PLAIN" -> Shop.Wrapping.PLAIN;
      case "GIFT" -> Shop.Wrapping.GIFT;
      default -> {
        in.reject("one of PLAIN, GIFT");
        yield null;
      }
    };
  }

  static Shop.Line readLine(JsonReader in) {
    int before = in.violationCount();
    String product = null;
    int count = 1;
    Shop.Wrapping wrapping = null;
    for (in.object(LINE); in.next(); ) {
      switch (in.member()) {
        case "product" -> product = in.readString();
        case "count" -> count = in.readInt();
        case "wrapping" -> wrapping = in.readNull() ? null : readWrapping(in);
      }
    }
    return in.violationCount() > before ? null : new Shop.Line(product, count, wrapping);
  }

  static void writeLine(JsonWriter out, Shop.Line value) {
    out.beginObject();
    out.name("product").value(value.product());
    out.name("count").value(value.count());
    Containers.writeNullable(out.name("wrapping"), value.wrapping(),
        (to, each) -> to.value(each.name()));
    out.endObject();
  }

  static void writeOrder(JsonWriter out, Shop.Order value) {
    out.beginObject();
    out.name("id").value(FormatTexts.of(value.id()));
    Containers.writeList(out.name("lines"), value.lines(), ShopJson::writeLine);
    out.name("placed").value(FormatTexts.of(value.placed()));
    Containers.writeOptional(out.name("delivery"), value.delivery(),
        (to, each) -> to.value(FormatTexts.of(each)));
    Containers.writeMap(out.name("notes"), value.notes(), (to, each) -> Containers.writeList(to,
        each, JsonWriter::value));
    out.endObject();
  }
}
