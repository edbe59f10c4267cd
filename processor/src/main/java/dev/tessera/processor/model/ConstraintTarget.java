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

/** What a type is to constraints. */
public final class ConstraintTarget implements JsonType.Visitor<ConstraintTarget.Kind> {
  private static final ConstraintTarget KINDS = new ConstraintTarget();

  private ConstraintTarget() {}

  /** The kinds of values that constraints tell apart. */
  public enum Kind {
    /** A string of any form. */
    TEXT,
    /** An integer. */
    INTEGER,
    /** Any other number. */
    NUMBER,
    /** An array. */
    ARRAY,
    /** Bytes, as a string. */
    BYTES,
    /** An object with any members. */
    MAP,
    /** A date or time that is before or after now. */
    MOMENT,
    /** Something that may be there or not. */
    OPTIONAL,
    /** Something that no constraint suits. */
    OTHER
  }

  /** What a type is. */
  public static Kind of(JsonType type) {
    return type.accept(KINDS);
  }

  @Override
  public Kind visitString(StringType type) {
    return Kind.TEXT;
  }

  @Override
  public Kind visitBoolean(BooleanType type) {
    return Kind.OTHER;
  }

  @Override
  public Kind visitInteger(IntegerType type) {
    return Kind.INTEGER;
  }

  @Override
  public Kind visitNumber(NumberType type) {
    return Kind.NUMBER;
  }

  @Override
  public Kind visitFormat(FormatType type) {
    return switch (type.format()) {
      case LOCAL_DATE,
          LOCAL_TIME,
          LOCAL_DATE_TIME,
          OFFSET_DATE_TIME,
          ZONED_DATE_TIME,
          INSTANT,
          YEAR,
          YEAR_MONTH,
          OFFSET_TIME,
          MONTH_DAY ->
          Kind.MOMENT;
      case BASE64 -> Kind.BYTES;
      case BIG_INTEGER -> Kind.INTEGER;
      case BIG_DECIMAL -> Kind.NUMBER;
      default -> Kind.OTHER;
    };
  }

  @Override
  public Kind visitEnum(EnumType type) {
    return Kind.OTHER;
  }

  @Override
  public Kind visitRecord(RecordType type) {
    return Kind.OTHER;
  }

  @Override
  public Kind visitUnion(UnionType type) {
    return Kind.OTHER;
  }

  @Override
  public Kind visitReference(ReferenceType type) {
    return type.target().accept(this);
  }

  @Override
  public Kind visitList(ListType type) {
    return Kind.ARRAY;
  }

  @Override
  public Kind visitMap(MapType type) {
    return Kind.MAP;
  }

  @Override
  public Kind visitAny(AnyType type) {
    return Kind.OTHER;
  }

  @Override
  public Kind visitOptional(OptionalType type) {
    return Kind.OPTIONAL;
  }

  @Override
  public Kind visitPatch(PatchType type) {
    return Kind.OPTIONAL;
  }

  @Override
  public Kind visitNullable(NullableType type) {
    return Kind.OPTIONAL;
  }

  @Override
  public Kind visitConstrained(ConstrainedType type) {
    return type.value().accept(this);
  }
}
