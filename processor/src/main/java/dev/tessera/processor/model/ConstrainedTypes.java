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
import java.util.stream.Stream;

/** Finds what has constraints in a type, but not inside of records. */
public final class ConstrainedTypes implements JsonType.Visitor<Stream<ConstrainedType>> {
  private static final ConstrainedTypes TYPES = new ConstrainedTypes();

  private ConstrainedTypes() {}

  /** The types with constraints, outer ones first. */
  public static List<ConstrainedType> in(JsonType type) {
    return type.accept(TYPES).toList();
  }

  @Override
  public Stream<ConstrainedType> visitString(StringType type) {
    return Stream.empty();
  }

  @Override
  public Stream<ConstrainedType> visitBoolean(BooleanType type) {
    return Stream.empty();
  }

  @Override
  public Stream<ConstrainedType> visitInteger(IntegerType type) {
    return Stream.empty();
  }

  @Override
  public Stream<ConstrainedType> visitNumber(NumberType type) {
    return Stream.empty();
  }

  @Override
  public Stream<ConstrainedType> visitFormat(FormatType type) {
    return Stream.empty();
  }

  @Override
  public Stream<ConstrainedType> visitEnum(EnumType type) {
    return Stream.empty();
  }

  @Override
  public Stream<ConstrainedType> visitRecord(RecordType type) {
    return Stream.empty();
  }

  @Override
  public Stream<ConstrainedType> visitUnion(UnionType type) {
    return Stream.empty();
  }

  @Override
  public Stream<ConstrainedType> visitReference(ReferenceType type) {
    return Stream.empty();
  }

  @Override
  public Stream<ConstrainedType> visitList(ListType type) {
    return type.element().accept(this);
  }

  @Override
  public Stream<ConstrainedType> visitMap(MapType type) {
    return Stream.concat(type.key().accept(this), type.value().accept(this));
  }

  @Override
  public Stream<ConstrainedType> visitAny(AnyType type) {
    return Stream.empty();
  }

  @Override
  public Stream<ConstrainedType> visitOptional(OptionalType type) {
    return type.value().accept(this);
  }

  @Override
  public Stream<ConstrainedType> visitPatch(PatchType type) {
    return type.value().accept(this);
  }

  @Override
  public Stream<ConstrainedType> visitNullable(NullableType type) {
    return type.value().accept(this);
  }

  @Override
  public Stream<ConstrainedType> visitConstrained(ConstrainedType type) {
    return Stream.concat(Stream.of(type), type.value().accept(this));
  }
}
