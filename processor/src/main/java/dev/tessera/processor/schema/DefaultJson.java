package dev.tessera.processor.schema;

import dev.tessera.processor.model.DefaultValue;
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

/** A {@code @Default}, already checked, as JSON. */
final class DefaultJson implements JsonType.Visitor<Json> {
  private final DefaultValue value;

  private DefaultJson(DefaultValue value) {
    this.value = value;
  }

  static Json of(JsonType type, DefaultValue value) {
    return type.accept(new DefaultJson(value));
  }

  @Override
  public Json visitString(StringType type) {
    return Json.string(value.text());
  }

  @Override
  public Json visitBoolean(BooleanType type) {
    return Json.literal(value.text());
  }

  @Override
  public Json visitInteger(IntegerType type) {
    return Json.literal(value.text());
  }

  @Override
  public Json visitNumber(NumberType type) {
    return Json.literal(value.text());
  }

  @Override
  public Json visitFormat(FormatType type) {
    return type.format().isNumber() ? Json.literal(value.text()) : Json.string(value.text());
  }

  @Override
  public Json visitEnum(EnumType type) {
    return Json.string(value.text());
  }

  @Override
  public Json visitRecord(RecordType type) {
    throw impossible();
  }

  @Override
  public Json visitUnion(UnionType type) {
    throw impossible();
  }

  @Override
  public Json visitReference(ReferenceType type) {
    throw impossible();
  }

  @Override
  public Json visitList(ListType type) {
    return Json.array(
        value.elements().stream().map(element -> of(type.element(), element)).toList());
  }

  @Override
  public Json visitMap(MapType type) {
    throw impossible();
  }

  @Override
  public Json visitAny(AnyType type) {
    throw impossible();
  }

  @Override
  public Json visitOptional(OptionalType type) {
    return type.value().accept(this);
  }

  @Override
  public Json visitPatch(PatchType type) {
    throw impossible();
  }

  @Override
  public Json visitNullable(NullableType type) {
    return type.value().accept(this);
  }

  @Override
  public Json visitConstrained(ConstrainedType type) {
    return type.value().accept(this);
  }

  private static IllegalStateException impossible() {
    return new IllegalStateException("a default that the checks let through");
  }
}
