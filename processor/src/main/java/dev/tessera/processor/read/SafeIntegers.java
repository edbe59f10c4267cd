package dev.tessera.processor.read;

import dev.tessera.processor.model.IntegerSize;
import dev.tessera.processor.model.JsonType;
import dev.tessera.processor.model.JsonType.ConstrainedType;
import dev.tessera.processor.model.JsonType.IntegerType;
import dev.tessera.processor.model.JsonType.NullableType;
import dev.tessera.processor.model.JsonType.OptionalType;
import dev.tessera.processor.model.SameType;

/**
 * Narrows the integers of a header to those that every client can hold exactly (MCP 2026-07-28,
 * Tools, x-mcp-header: from -2^53+1 to 2^53-1).
 */
final class SafeIntegers extends SameType {
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
  public JsonType visitNullable(NullableType type) {
    return new NullableType(type.value().accept(this));
  }

  @Override
  public JsonType visitConstrained(ConstrainedType type) {
    return new ConstrainedType(
        type.value().accept(this), type.label(), type.javaType(), type.constraints());
  }
}
