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
import java.util.Optional;

/** Which types may be the keys of a map: those of which the name of a member can be the text. */
public final class MapKeys implements JsonType.Visitor<Optional<MapKeys.Kind>> {
  private static final MapKeys KEYS = new MapKeys();

  private MapKeys() {}

  /** How a name says a key. */
  public enum Kind {
    /** The name is the key. */
    STRING,
    /** An integer in its shortest form. */
    INTEGER,
    /** The text that the value has as a string. */
    FORM,
    /** The name of a constant. */
    ENUM
  }

  /** How names say keys of a type; empty if they cannot. */
  public static Optional<Kind> of(JsonType type) {
    return type.accept(KEYS);
  }

  @Override
  public Optional<Kind> visitString(StringType type) {
    return Optional.of(Kind.STRING);
  }

  @Override
  public Optional<Kind> visitBoolean(BooleanType type) {
    return Optional.empty();
  }

  @Override
  public Optional<Kind> visitInteger(IntegerType type) {
    return Optional.of(Kind.INTEGER);
  }

  @Override
  public Optional<Kind> visitNumber(NumberType type) {
    return Optional.empty();
  }

  /** Arrays have no equals, and that of URL asks the network. */
  @Override
  public Optional<Kind> visitFormat(FormatType type) {
    return switch (type.format()) {
      case BIG_INTEGER, BIG_DECIMAL, BASE64, URL -> Optional.empty();
      case YEAR -> Optional.of(Kind.INTEGER);
      default -> Optional.of(Kind.FORM);
    };
  }

  @Override
  public Optional<Kind> visitEnum(EnumType type) {
    return Optional.of(Kind.ENUM);
  }

  @Override
  public Optional<Kind> visitAny(AnyType type) {
    return Optional.empty();
  }

  @Override
  public Optional<Kind> visitRecord(RecordType type) {
    return Optional.empty();
  }

  @Override
  public Optional<Kind> visitUnion(UnionType type) {
    return Optional.empty();
  }

  @Override
  public Optional<Kind> visitReference(ReferenceType type) {
    return Optional.empty();
  }

  @Override
  public Optional<Kind> visitList(ListType type) {
    return Optional.empty();
  }

  @Override
  public Optional<Kind> visitMap(MapType type) {
    return Optional.empty();
  }

  @Override
  public Optional<Kind> visitOptional(OptionalType type) {
    return Optional.empty();
  }

  @Override
  public Optional<Kind> visitNullable(NullableType type) {
    return Optional.empty();
  }

  @Override
  public Optional<Kind> visitPatch(PatchType type) {
    return Optional.empty();
  }

  @Override
  public Optional<Kind> visitConstrained(ConstrainedType type) {
    return type.value().accept(this);
  }
}
