package dev.tessera.processor.read;

import dev.tessera.processor.model.IntegerSize;
import dev.tessera.processor.model.JsonType;
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

/**
 * Narrows the integers of a header to those that every client can hold exactly (MCP 2026-07-28,
 * Tools, x-mcp-header: from -2^53+1 to 2^53-1).
 */
final class SafeIntegers implements JsonType.Visitor<JsonType> {
  private static final long MAX_SAFE = (1L << 53) - 1;
  private static final SafeIntegers NARROWING = new SafeIntegers();

  private SafeIntegers() {}

  static JsonType in(JsonType type) {
    return type.accept(NARROWING);
  }

  @Override
  public JsonType visitInteger(IntegerType type) {
    return type.size() == IntegerSize.LONG
        ? new IntegerType(type.size(), -MAX_SAFE, MAX_SAFE)
        : type;
  }

  @Override
  public JsonType visitOptional(OptionalType type) {
    return new OptionalType(type.value().accept(this), type.form());
  }

  @Override
  public JsonType visitPatch(PatchType type) {
    return type;
  }

  @Override
  public JsonType visitNullable(NullableType type) {
    return new NullableType(type.value().accept(this));
  }

  @Override
  public JsonType visitConstrained(ConstrainedType type) {
    return new ConstrainedType(
        type.value().accept(this), type.label(), type.javaType(), type.constraints());
  }

  @Override
  public JsonType visitString(StringType type) {
    return type;
  }

  @Override
  public JsonType visitBoolean(BooleanType type) {
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
}
