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

/**
 * Which types may be repeated as headers: strings, integers and booleans (MCP 2026-07-28, Tools,
 * x-mcp-header).
 */
public final class HeaderTypes implements JsonType.Visitor<Optional<HeaderTypes.HeaderType>> {
  private static final HeaderTypes TYPES = new HeaderTypes();

  private HeaderTypes() {}

  /** The types, named as the runtime names them. */
  public enum HeaderType {
    /** A string. */
    STRING,
    /** An integer. */
    INTEGER,
    /** A boolean. */
    BOOLEAN
  }

  /** The header's type for an argument of this type; empty if it may not be a header. */
  public static Optional<HeaderType> of(JsonType type) {
    return type.accept(TYPES);
  }

  @Override
  public Optional<HeaderType> visitString(StringType type) {
    return Optional.of(HeaderType.STRING);
  }

  @Override
  public Optional<HeaderType> visitBoolean(BooleanType type) {
    return Optional.of(HeaderType.BOOLEAN);
  }

  @Override
  public Optional<HeaderType> visitInteger(IntegerType type) {
    return Optional.of(HeaderType.INTEGER);
  }

  @Override
  public Optional<HeaderType> visitNumber(NumberType type) {
    return Optional.empty();
  }

  @Override
  public Optional<HeaderType> visitFormat(FormatType type) {
    return switch (type.format()) {
      case YEAR -> Optional.of(HeaderType.INTEGER);
      case BIG_INTEGER, BIG_DECIMAL -> Optional.empty();
      default -> Optional.of(HeaderType.STRING);
    };
  }

  @Override
  public Optional<HeaderType> visitEnum(EnumType type) {
    return Optional.of(HeaderType.STRING);
  }

  @Override
  public Optional<HeaderType> visitRecord(RecordType type) {
    return Optional.empty();
  }

  @Override
  public Optional<HeaderType> visitUnion(UnionType type) {
    return Optional.empty();
  }

  @Override
  public Optional<HeaderType> visitReference(ReferenceType type) {
    return Optional.empty();
  }

  @Override
  public Optional<HeaderType> visitList(ListType type) {
    return Optional.empty();
  }

  @Override
  public Optional<HeaderType> visitMap(MapType type) {
    return Optional.empty();
  }

  @Override
  public Optional<HeaderType> visitAny(AnyType type) {
    return Optional.empty();
  }

  @Override
  public Optional<HeaderType> visitOptional(OptionalType type) {
    return type.value().accept(this);
  }

  @Override
  public Optional<HeaderType> visitPatch(PatchType type) {
    return Optional.empty();
  }

  @Override
  public Optional<HeaderType> visitNullable(NullableType type) {
    return type.value().accept(this);
  }

  @Override
  public Optional<HeaderType> visitConstrained(ConstrainedType type) {
    return type.value().accept(this);
  }
}
