package dev.tessera.processor.schema;

import dev.tessera.processor.model.Constraint.Bound;
import dev.tessera.processor.model.Constraint.Email;
import dev.tessera.processor.model.Constraint.NotBlank;
import dev.tessera.processor.model.ConstraintUse;
import dev.tessera.processor.model.EnumConstant;
import dev.tessera.processor.model.FormField;
import dev.tessera.processor.model.FormField.Kind;
import dev.tessera.processor.model.JsonType.RecordType;
import dev.tessera.processor.model.Parameter.Asked;
import dev.tessera.processor.model.Property;
import dev.tessera.processor.model.Range;
import dev.tessera.processor.model.Ranges;
import dev.tessera.processor.model.SizeRange;
import dev.tessera.processor.schema.Json.JsonObject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The schema of a form: a flat object of the few kinds of fields that clients can show (MCP
 * 2026-07-28, Elicitation, Requested Schema). Constants that say what they are have a title.
 */
public final class FormSchema {
  private FormSchema() {}

  /** The schema of what a parameter asks for; empty if that is no form. */
  public static Optional<Json> of(Asked question) {
    return question.kind() == Asked.Kind.FORM
        ? question.type().map(type -> of((RecordType) type))
        : Optional.empty();
  }

  private static Json of(RecordType form) {
    JsonObject fields = Json.object();
    List<Json> required = new ArrayList<>();
    for (Property property : form.properties()) {
      fields.put(property.name(), field(property));
      if (!property.isOptional()) {
        required.add(Json.string(property.name()));
      }
    }
    return Json.object()
        .put("type", "object")
        .put("properties", fields)
        .putUnlessEmpty("required", required);
  }

  private static JsonObject field(Property property) {
    FormField field = FormField.of(property.type()).orElseThrow();
    JsonObject schema =
        Json.object()
            .put("type", type(field.kind()))
            .put("title", property.title())
            .put("description", property.description());
    switch (field.kind()) {
      case TEXT -> text(schema, field);
      case INTEGER, NUMBER -> range(schema, field);
      case BOOLEAN -> {}
      case CHOICE -> {
        if (property.enumNames().isPresent()) {
          names(schema, field.constants());
        } else {
          choice(schema, "oneOf", field.constants());
        }
      }
      case CHOICES -> {
        size(schema, "Items", 0, field);
        JsonObject items = Json.object();
        boolean titled = isTitled(field.constants());
        schema.put(
            "items",
            choice(titled ? items : items.put("type", "string"), "anyOf", field.constants()));
      }
    }
    property
        .defaultValue()
        .ifPresent(value -> schema.put("default", DefaultJson.of(property.type(), value)));
    return schema;
  }

  private static String type(Kind kind) {
    return switch (kind) {
      case TEXT, CHOICE -> "string";
      case INTEGER -> "integer";
      case NUMBER -> "number";
      case BOOLEAN -> "boolean";
      case CHOICES -> "array";
    };
  }

  private static void text(JsonObject schema, FormField field) {
    boolean filled = field.uses().stream().anyMatch(it -> it.constraint() instanceof NotBlank);
    size(schema, "Length", filled ? 1 : 0, field);
    boolean email = field.uses().stream().anyMatch(it -> it.constraint() instanceof Email);
    schema.put("format", email ? Optional.of("email") : field.format());
  }

  private static void size(JsonObject schema, String unit, int least, FormField field) {
    SizeRange range = SizeRange.of(field.uses());
    int min = Math.max(least, range.min());
    if (min > 0) {
      schema.put("min" + unit, Json.literal(Integer.toString(min)));
    }
    if (range.max() < Integer.MAX_VALUE) {
      schema.put("max" + unit, Json.literal(Integer.toString(range.max())));
    }
  }

  /** Only bounds that the user has set: those of Java's types would just fill the form. */
  private static void range(JsonObject schema, FormField field) {
    if (field.uses().stream().map(ConstraintUse::constraint).noneMatch(Bound.class::isInstance)) {
      return;
    }
    Range all = Ranges.of(field.constraints().orElseThrow().value());
    Range left = Ranges.of(field.constraints().orElseThrow());
    left.min()
        .filter(bound -> !left.min().equals(all.min()))
        .ifPresent(bound -> schema.put("minimum", number(bound.value())));
    left.max()
        .filter(bound -> !left.max().equals(all.max()))
        .ifPresent(bound -> schema.put("maximum", number(bound.value())));
  }

  private static Json number(BigDecimal value) {
    return Json.literal(value.toPlainString());
  }

  private static boolean isTitled(List<EnumConstant> constants) {
    return constants.stream().anyMatch(constant -> constant.shown().isPresent());
  }

  private static JsonObject choice(JsonObject schema, String word, List<EnumConstant> constants) {
    if (!isTitled(constants)) {
      return schema.put("enum", Json.strings(constants.stream().map(EnumConstant::name).toList()));
    }
    List<Json> choices = new ArrayList<>();
    for (EnumConstant constant : constants) {
      choices.add(Json.object().put("const", constant.name()).put("title", shown(constant)));
    }
    return schema.put(word, Json.array(choices));
  }

  /** The form of MCP 2025-06-18. */
  private static void names(JsonObject schema, List<EnumConstant> constants) {
    schema
        .put("enum", Json.strings(constants.stream().map(EnumConstant::name).toList()))
        .put("enumNames", Json.strings(constants.stream().map(FormSchema::shown).toList()));
  }

  private static String shown(EnumConstant constant) {
    return constant.shown().orElse(constant.name());
  }
}
