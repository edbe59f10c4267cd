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
import dev.tessera.processor.model.JsonType.StringType;
import dev.tessera.processor.model.JsonType.UnionType;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/** Finds the user's own types in a type, however deep: inner ones before those that hold them. */
public final class UserTypes implements JsonType.Visitor<UserTypes> {
  private final Set<EnumType> enums = new LinkedHashSet<>();
  private final Set<RecordType> records = new LinkedHashSet<>();
  private final Set<UnionType> unions = new LinkedHashSet<>();

  /** Finds the user's types in all of these. */
  public static UserTypes in(Collection<JsonType> types) {
    UserTypes found = new UserTypes();
    types.forEach(type -> type.accept(found));
    return found;
  }

  private UserTypes() {}

  /** The enums. */
  public Set<EnumType> enums() {
    return enums;
  }

  /** The records. */
  public Set<RecordType> records() {
    return records;
  }

  /** The sealed interfaces. */
  public Set<UnionType> unions() {
    return unions;
  }

  @Override
  public UserTypes visitString(StringType type) {
    return this;
  }

  @Override
  public UserTypes visitBoolean(BooleanType type) {
    return this;
  }

  @Override
  public UserTypes visitInteger(IntegerType type) {
    return this;
  }

  @Override
  public UserTypes visitNumber(NumberType type) {
    return this;
  }

  @Override
  public UserTypes visitFormat(FormatType type) {
    return this;
  }

  @Override
  public UserTypes visitEnum(EnumType type) {
    enums.add(type);
    return this;
  }

  @Override
  public UserTypes visitRecord(RecordType type) {
    if (!records.contains(type)) {
      type.properties().forEach(property -> property.type().accept(this));
      records.add(type);
    }
    return this;
  }

  @Override
  public UserTypes visitUnion(UnionType type) {
    if (!unions.contains(type)) {
      type.variants().forEach(variant -> variant.type().accept(this));
      unions.add(type);
    }
    return this;
  }

  @Override
  public UserTypes visitList(ListType type) {
    return type.element().accept(this);
  }

  @Override
  public UserTypes visitMap(MapType type) {
    type.key().accept(this);
    return type.value().accept(this);
  }

  @Override
  public UserTypes visitAny(AnyType type) {
    return this;
  }

  @Override
  public UserTypes visitOptional(OptionalType type) {
    return type.value().accept(this);
  }

  @Override
  public UserTypes visitPatch(PatchType type) {
    return type.value().accept(this);
  }

  @Override
  public UserTypes visitNullable(NullableType type) {
    return type.value().accept(this);
  }

  @Override
  public UserTypes visitConstrained(ConstrainedType type) {
    return type.value().accept(this);
  }
}
