package dev.tessera.processor.model;

import dev.tessera.processor.model.JsonType.AnyType;
import dev.tessera.processor.model.JsonType.BooleanType;
import dev.tessera.processor.model.JsonType.ConstrainedType;
import dev.tessera.processor.model.JsonType.EnumType;
import dev.tessera.processor.model.JsonType.FormatType;
import dev.tessera.processor.model.JsonType.IntegerType;
import dev.tessera.processor.model.JsonType.ListType;
import dev.tessera.processor.model.JsonType.MapType;
import dev.tessera.processor.model.JsonType.NullableType;
import dev.tessera.processor.model.JsonType.NumberType;
import dev.tessera.processor.model.JsonType.OptionalType;
import dev.tessera.processor.model.JsonType.PatchType;
import dev.tessera.processor.model.JsonType.RecordType;
import dev.tessera.processor.model.JsonType.ReferenceType;
import dev.tessera.processor.model.JsonType.StringType;
import dev.tessera.processor.model.JsonType.UnionType;
import java.util.List;
import java.util.Optional;

/**
 * A field of a form: the few kinds that clients can show (MCP 2026-07-28, Elicitation, Requested
 * Schema).
 *
 * @param kind which of them
 * @param format the format of a text
 * @param constants what a choice is made of
 * @param constraints what a value has to be
 */
public record FormField(
    Kind kind,
    Optional<String> format,
    List<EnumConstant> constants,
    Optional<ConstrainedType> constraints) {
  /** Copies the list. */
  public FormField {
    constants = List.copyOf(constants);
  }

  private FormField(Kind kind) {
    this(kind, Optional.empty(), List.of(), Optional.empty());
  }

  /** The kinds. */
  public enum Kind {
    /** A text. */
    TEXT,
    /** An integer. */
    INTEGER,
    /** Any number. */
    NUMBER,
    /** Yes or no. */
    BOOLEAN,
    /** One of some texts. */
    CHOICE,
    /** Any of some texts. */
    CHOICES
  }

  /** The field for a type; empty if there is none. */
  public static Optional<FormField> of(JsonType type) {
    return Absence.present(type).accept(Kinds.OF);
  }

  /** What a value has to be. */
  public List<ConstraintUse> uses() {
    return constraints.map(ConstrainedType::constraints).orElse(List.of());
  }

  private static final class Kinds implements JsonType.Visitor<Optional<FormField>> {
    static final Kinds OF = new Kinds();

    @Override
    public Optional<FormField> visitString(StringType type) {
      return Optional.of(new FormField(Kind.TEXT));
    }

    @Override
    public Optional<FormField> visitBoolean(BooleanType type) {
      return Optional.of(new FormField(Kind.BOOLEAN));
    }

    @Override
    public Optional<FormField> visitInteger(IntegerType type) {
      return Optional.of(new FormField(Kind.INTEGER));
    }

    @Override
    public Optional<FormField> visitNumber(NumberType type) {
      return Optional.of(new FormField(Kind.NUMBER));
    }

    @Override
    public Optional<FormField> visitFormat(FormatType type) {
      return switch (type.format()) {
        case URI -> text("uri");
        case LOCAL_DATE -> text("date");
        case INSTANT, OFFSET_DATE_TIME -> text("date-time");
        default -> Optional.empty();
      };
    }

    private static Optional<FormField> text(String format) {
      return Optional.of(
          new FormField(Kind.TEXT, Optional.of(format), List.of(), Optional.empty()));
    }

    @Override
    public Optional<FormField> visitEnum(EnumType type) {
      return Optional.of(
          new FormField(Kind.CHOICE, Optional.empty(), type.constants(), Optional.empty()));
    }

    @Override
    public Optional<FormField> visitRecord(RecordType type) {
      return Optional.empty();
    }

    @Override
    public Optional<FormField> visitUnion(UnionType type) {
      return Optional.empty();
    }

    @Override
    public Optional<FormField> visitReference(ReferenceType type) {
      return Optional.empty();
    }

    @Override
    public Optional<FormField> visitList(ListType type) {
      return type.element()
          .accept(this)
          .filter(element -> element.kind == Kind.CHOICE)
          .map(
              element ->
                  new FormField(
                      Kind.CHOICES, Optional.empty(), element.constants, Optional.empty()));
    }

    @Override
    public Optional<FormField> visitMap(MapType type) {
      return Optional.empty();
    }

    @Override
    public Optional<FormField> visitAny(AnyType type) {
      return Optional.empty();
    }

    @Override
    public Optional<FormField> visitOptional(OptionalType type) {
      return Optional.empty();
    }

    @Override
    public Optional<FormField> visitPatch(PatchType type) {
      return Optional.empty();
    }

    @Override
    public Optional<FormField> visitNullable(NullableType type) {
      return Optional.empty();
    }

    @Override
    public Optional<FormField> visitConstrained(ConstrainedType type) {
      return type.value()
          .accept(this)
          .map(
              field -> new FormField(field.kind, field.format, field.constants, Optional.of(type)));
    }
  }
}
