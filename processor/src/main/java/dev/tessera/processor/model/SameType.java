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

/** Leaves every type as it is, but for those that its subclass says. */
public abstract class SameType implements JsonType.Visitor<JsonType> {
  /** For subclasses. */
  protected SameType() {}

  @Override
  public JsonType visitString(StringType type) {
    return type;
  }

  @Override
  public JsonType visitBoolean(BooleanType type) {
    return type;
  }

  @Override
  public JsonType visitInteger(IntegerType type) {
    return type;
  }

  @Override
  public JsonType visitNumber(NumberType type) {
    return type;
  }

  @Override
  public JsonType visitFormat(FormatType type) {
    return type;
  }

  @Override
  public JsonType visitEnum(EnumType type) {
    return type;
  }

  @Override
  public JsonType visitRecord(RecordType type) {
    return type;
  }

  @Override
  public JsonType visitUnion(UnionType type) {
    return type;
  }

  @Override
  public JsonType visitReference(ReferenceType type) {
    return type;
  }

  @Override
  public JsonType visitList(ListType type) {
    return type;
  }

  @Override
  public JsonType visitMap(MapType type) {
    return type;
  }

  @Override
  public JsonType visitAny(AnyType type) {
    return type;
  }

  @Override
  public JsonType visitOptional(OptionalType type) {
    return type;
  }

  @Override
  public JsonType visitPatch(PatchType type) {
    return type;
  }

  @Override
  public JsonType visitNullable(NullableType type) {
    return type;
  }

  @Override
  public JsonType visitConstrained(ConstrainedType type) {
    return type;
  }
}
