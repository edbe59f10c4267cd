package dev.tessera.processor.schema;

import dev.tessera.processor.model.Constraint;
import dev.tessera.processor.model.Constraint.Bound;
import dev.tessera.processor.model.Constraint.Digits;
import dev.tessera.processor.model.Constraint.Email;
import dev.tessera.processor.model.Constraint.Matches;
import dev.tessera.processor.model.Constraint.Moment;
import dev.tessera.processor.model.Constraint.NotBlank;
import dev.tessera.processor.model.Constraint.Size;
import dev.tessera.processor.model.ConstraintTarget;
import dev.tessera.processor.model.JsonType.ConstrainedType;
import dev.tessera.processor.model.PortablePattern;
import dev.tessera.processor.model.Range;
import dev.tessera.processor.model.Ranges;
import dev.tessera.processor.model.SizeRange;
import dev.tessera.processor.schema.Json.JsonObject;
import dev.tessera.processor.schema.Json.Scalar;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * The words of JSON Schema for constraints; those that it has no word for go into the description.
 */
final class ConstraintSchema implements Constraint.Visitor<ConstraintSchema> {
  /**
   * A character that is not white space, to Java's {@code Character.isWhitespace}. {@code \S} would
   * say something else to each reader.
   */
  private static final String NOT_BLANK =
      "[^\\t-\\r\\x1c- \\u1680\\u2000-\\u200a\\u2028\\u2029\\u205f\\u3000]";

  private final JsonObject schema;
  private final ConstrainedType type;
  private final List<String> patterns = new ArrayList<>();
  private final List<String> sentences = new ArrayList<>();
  private int least;

  private ConstraintSchema(JsonObject schema, ConstrainedType type) {
    this.schema = schema;
    this.type = type;
  }

  /** The schema of the values that are left of a type, given the schema of all. */
  static JsonObject narrowed(JsonObject schema, ConstrainedType type) {
    return new ConstraintSchema(schema, type).narrowed();
  }

  private JsonObject narrowed() {
    type.constraints().forEach(use -> use.constraint().accept(this));
    size();
    range();
    if (!patterns.isEmpty()) {
      schema.put("pattern", patterns.get(0));
    }
    schema.putUnlessEmpty(
        "allOf",
        patterns.stream()
            .skip(1)
            .<Json>map(pattern -> Json.object().put("pattern", pattern))
            .toList());
    return described();
  }

  /** The description comes second, whether it was there before or not. */
  private JsonObject described() {
    if (sentences.isEmpty()) {
      return schema;
    }
    JsonObject described = Json.object();
    Json description = description();
    schema
        .members()
        .forEach(
            (name, value) -> {
              if (!name.equals("description")) {
                described.put(name, value);
              }
              if (name.equals("type")) {
                described.put("description", description);
              }
            });
    return described;
  }

  private Json description() {
    String all = String.join(" ", sentences);
    if (schema.members().get("description") instanceof Scalar before) {
      String open = before.json().substring(0, before.json().length() - 1);
      String rest = ((Scalar) Json.string(all)).json().substring(1);
      return new Scalar(open + (open.matches("(?s).*[.!?:;]") ? " " : ". ") + rest);
    }
    return Json.string(all);
  }

  private void size() {
    SizeRange range = SizeRange.of(type.constraints());
    if (ConstraintTarget.of(type) == ConstraintTarget.Kind.BYTES) {
      bytes(range);
      return;
    }
    String unit =
        switch (ConstraintTarget.of(type)) {
          case ARRAY -> "Items";
          case MAP -> "Properties";
          default -> "Length";
        };
    int min = Math.max(least, range.min());
    if (min > 0) {
      schema.put("min" + unit, Json.literal(Integer.toString(min)));
    }
    if (range.max() < Integer.MAX_VALUE) {
      schema.put("max" + unit, Json.literal(Integer.toString(range.max())));
    }
  }

  /** Three bytes are four characters; a number of bytes in between takes as many as the next. */
  private void bytes(SizeRange range) {
    if (range.min() > 0) {
      schema.put("minLength", characters(range.min()));
    }
    if (range.max() < Integer.MAX_VALUE) {
      schema.put("maxLength", characters(range.max()));
    }
    boolean isExact =
        (range.min() == 0 || range.min() % 3 == 1)
            && (range.max() == Integer.MAX_VALUE || range.max() % 3 == 0);
    if (!isExact) {
      sentences.add(sentence(range));
    }
  }

  private static Json characters(int bytes) {
    return Json.literal(Long.toString((bytes + 2L) / 3 * 4));
  }

  private static String sentence(SizeRange range) {
    if (range.max() == Integer.MAX_VALUE) {
      return "At least " + range.min() + " bytes.";
    }
    if (range.min() == range.max()) {
      return "Exactly " + range.min() + " bytes.";
    }
    return range.min() == 0
        ? "At most " + range.max() + (range.max() == 1 ? " byte." : " bytes.")
        : "From " + range.min() + " to " + range.max() + " bytes.";
  }

  private void range() {
    Range all = Ranges.of(type.value());
    Range left = Ranges.of(type);
    if (!left.min().equals(all.min())) {
      left.min().ifPresent(bound -> bound("minimum", "exclusiveMinimum", bound));
    }
    if (!left.max().equals(all.max())) {
      left.max().ifPresent(bound -> bound("maximum", "exclusiveMaximum", bound));
    }
  }

  private void bound(String inclusive, String exclusive, Bound bound) {
    Json value = Json.literal(number(bound.value()));
    if (bound.isInclusive()) {
      schema.put(inclusive, value);
    } else {
      schema.members().remove(inclusive);
      schema.put(exclusive, value);
    }
  }

  /** Without an exponent, unless that would be long. */
  private static String number(BigDecimal value) {
    String plain = value.toPlainString();
    return plain.length() <= 30 ? plain : value.toString();
  }

  @Override
  public ConstraintSchema visitNotBlank(NotBlank constraint) {
    least = 1;
    patterns.add(NOT_BLANK);
    return this;
  }

  @Override
  public ConstraintSchema visitSize(Size constraint) {
    return this;
  }

  @Override
  public ConstraintSchema visitBound(Bound constraint) {
    return this;
  }

  /** A fraction of n digits is a multiple of 10^-n, but validators divide with rounding. */
  @Override
  public ConstraintSchema visitDigits(Digits constraint) {
    if (constraint.fraction() == 0) {
      schema.put("type", "integer");
    } else if (ConstraintTarget.of(type) == ConstraintTarget.Kind.NUMBER) {
      sentences.add(
          constraint.fraction() == 1
              ? "At most 1 digit after the decimal point."
              : "At most " + constraint.fraction() + " digits after the decimal point.");
    }
    return this;
  }

  @Override
  public ConstraintSchema visitMatches(Matches constraint) {
    patterns.add(PortablePattern.of(constraint.regexp()).ecma());
    return this;
  }

  @Override
  public ConstraintSchema visitEmail(Email constraint) {
    schema.put("format", "email");
    patterns.add("^" + Email.REGEXP + "$");
    return this;
  }

  @Override
  public ConstraintSchema visitMoment(Moment constraint) {
    sentences.add(constraint.sentence());
    return this;
  }
}
