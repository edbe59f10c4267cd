package dev.tessera.processor.model;

import dev.tessera.processor.model.JsonType.NullableType;
import dev.tessera.processor.model.JsonType.OptionalType;
import dev.tessera.processor.model.JsonType.PatchType;

/** Answers what a type is when one looks through the ways in which it may be absent. */
public final class Absence extends SameType {
  private static final Absence LOOK_THROUGH = new Absence();

  private Absence() {}

  /** Whether a value of the type may be absent: null in JSON. */
  public static boolean isPossible(JsonType type) {
    return present(type) != type;
  }

  /** The type of a value that is there. */
  public static JsonType present(JsonType type) {
    return type.accept(LOOK_THROUGH);
  }

  @Override
  public JsonType visitOptional(OptionalType type) {
    return type.value();
  }

  @Override
  public JsonType visitPatch(PatchType type) {
    return type.value();
  }

  @Override
  public JsonType visitNullable(NullableType type) {
    return type.value();
  }
}
