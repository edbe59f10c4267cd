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
import java.math.BigDecimal;

/** The numbers that a type has. */
public final class Ranges implements JsonType.Visitor<Range> {
  private static final Ranges RANGES = new Ranges();

  private Ranges() {}

  /** The numbers of a type, its constraints included; all for a type of no numbers. */
  public static Range of(JsonType type) {
    return type.accept(RANGES);
  }

  @Override
  public Range visitString(StringType type) {
    return Range.ALL;
  }

  @Override
  public Range visitBoolean(BooleanType type) {
    return Range.ALL;
  }

  @Override
  public Range visitInteger(IntegerType type) {
    return Range.of(BigDecimal.valueOf(type.min()), BigDecimal.valueOf(type.max()));
  }

  @Override
  public Range visitNumber(NumberType type) {
    BigDecimal max =
        new BigDecimal(
            type.isDouble() ? Double.toString(Double.MAX_VALUE) : Float.toString(Float.MAX_VALUE));
    return Range.of(max.negate(), max);
  }

  @Override
  public Range visitFormat(FormatType type) {
    if (!type.format().isNumber()) {
      return Range.ALL;
    }
    BigDecimal max = new BigDecimal(type.format().max());
    return Range.of(max.negate(), max);
  }

  @Override
  public Range visitEnum(EnumType type) {
    return Range.ALL;
  }

  @Override
  public Range visitRecord(RecordType type) {
    return Range.ALL;
  }

  @Override
  public Range visitUnion(UnionType type) {
    return Range.ALL;
  }

  @Override
  public Range visitReference(ReferenceType type) {
    return Range.ALL;
  }

  @Override
  public Range visitList(ListType type) {
    return Range.ALL;
  }

  @Override
  public Range visitMap(MapType type) {
    return Range.ALL;
  }

  @Override
  public Range visitAny(AnyType type) {
    return Range.ALL;
  }

  @Override
  public Range visitOptional(OptionalType type) {
    return Range.ALL;
  }

  @Override
  public Range visitPatch(PatchType type) {
    return Range.ALL;
  }

  @Override
  public Range visitNullable(NullableType type) {
    return Range.ALL;
  }

  @Override
  public Range visitConstrained(ConstrainedType type) {
    Range range = type.value().accept(this);
    for (ConstraintUse use : type.constraints()) {
      for (Constraint.Bound bound : Bounds.of(use.constraint())) {
        range = range.within(bound);
      }
    }
    return ConstraintTarget.of(type) == ConstraintTarget.Kind.INTEGER ? range.ofIntegers() : range;
  }
}
