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

/** Which types a string can say: those of the arguments of prompts and variables of templates. */
public final class TextTypes implements JsonType.Visitor<Boolean> {
  private static final TextTypes TYPES = new TextTypes();

  private TextTypes() {}

  /** Whether a string says every value of the type, apart from its absence. */
  public static boolean contain(JsonType type) {
    return type.accept(TYPES);
  }

  @Override
  public Boolean visitString(StringType type) {
    return true;
  }

  @Override
  public Boolean visitBoolean(BooleanType type) {
    return true;
  }

  @Override
  public Boolean visitInteger(IntegerType type) {
    return true;
  }

  @Override
  public Boolean visitNumber(NumberType type) {
    return true;
  }

  @Override
  public Boolean visitFormat(FormatType type) {
    return true;
  }

  @Override
  public Boolean visitEnum(EnumType type) {
    return true;
  }

  @Override
  public Boolean visitRecord(RecordType type) {
    return false;
  }

  @Override
  public Boolean visitUnion(UnionType type) {
    return false;
  }

  @Override
  public Boolean visitReference(ReferenceType type) {
    return false;
  }

  @Override
  public Boolean visitList(ListType type) {
    return false;
  }

  @Override
  public Boolean visitMap(MapType type) {
    return false;
  }

  @Override
  public Boolean visitAny(AnyType type) {
    return false;
  }

  @Override
  public Boolean visitOptional(OptionalType type) {
    return type.value().accept(this);
  }

  @Override
  public Boolean visitPatch(PatchType type) {
    return false;
  }

  @Override
  public Boolean visitNullable(NullableType type) {
    return type.value().accept(this);
  }

  @Override
  public Boolean visitConstrained(ConstrainedType type) {
    return type.value().accept(this);
  }
}
