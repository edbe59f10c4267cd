package dev.tessera.processor.check;

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
import dev.tessera.processor.model.SizeRange;
import dev.tessera.processor.model.TypeKey;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which of some types a value cannot be without; empty if it can do without all of them. */
final class EndlessNeeds implements JsonType.Visitor<Optional<TypeKey>> {
  private final Set<TypeKey> types;

  EndlessNeeds(Set<TypeKey> types) {
    this.types = types;
  }

  private Optional<TypeKey> of(TypeKey key) {
    return types.contains(key) ? Optional.of(key) : Optional.empty();
  }

  @Override
  public Optional<TypeKey> visitRecord(RecordType type) {
    return of(type.key());
  }

  /** One variant that it can be is enough. */
  @Override
  public Optional<TypeKey> visitUnion(UnionType type) {
    List<TypeKey> keys = type.variants().stream().map(it -> it.record().key()).toList();
    return types.containsAll(keys) ? Optional.of(keys.get(0)) : Optional.empty();
  }

  @Override
  public Optional<TypeKey> visitReference(ReferenceType type) {
    return type.target().accept(this);
  }

  /** A list that must not be empty needs an element. */
  @Override
  public Optional<TypeKey> visitConstrained(ConstrainedType type) {
    boolean mayBeEmpty = SizeRange.of(type.constraints()).min() == 0;
    if (!mayBeEmpty && type.value() instanceof ListType list) {
      return list.element().accept(this);
    }
    return !mayBeEmpty && type.value() instanceof MapType map
        ? map.value().accept(this)
        : type.value().accept(this);
  }

  @Override
  public Optional<TypeKey> visitList(ListType type) {
    return Optional.empty();
  }

  @Override
  public Optional<TypeKey> visitMap(MapType type) {
    return Optional.empty();
  }

  @Override
  public Optional<TypeKey> visitOptional(OptionalType type) {
    return Optional.empty();
  }

  @Override
  public Optional<TypeKey> visitNullable(NullableType type) {
    return Optional.empty();
  }

  @Override
  public Optional<TypeKey> visitString(StringType type) {
    return Optional.empty();
  }

  @Override
  public Optional<TypeKey> visitBoolean(BooleanType type) {
    return Optional.empty();
  }

  @Override
  public Optional<TypeKey> visitInteger(IntegerType type) {
    return Optional.empty();
  }

  @Override
  public Optional<TypeKey> visitNumber(NumberType type) {
    return Optional.empty();
  }

  @Override
  public Optional<TypeKey> visitFormat(FormatType type) {
    return Optional.empty();
  }

  @Override
  public Optional<TypeKey> visitEnum(EnumType type) {
    return Optional.empty();
  }

  @Override
  public Optional<TypeKey> visitAny(AnyType type) {
    return Optional.empty();
  }

  @Override
  public Optional<TypeKey> visitPatch(PatchType type) {
    return Optional.empty();
  }
}
