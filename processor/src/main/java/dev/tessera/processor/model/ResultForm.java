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

/** The forms that a tool's result has for clients. */
public enum ResultForm {
  /** Plain text. */
  TEXT,
  /** An object: structured content in every revision that has it. */
  OBJECT,
  /** Any other value. */
  VALUE;

  private static final JsonType.Visitor<ResultForm> FORMS =
      new JsonType.Visitor<>() {
        @Override
        public ResultForm visitString(StringType type) {
          return TEXT;
        }

        @Override
        public ResultForm visitBoolean(BooleanType type) {
          return VALUE;
        }

        @Override
        public ResultForm visitInteger(IntegerType type) {
          return VALUE;
        }

        @Override
        public ResultForm visitNumber(NumberType type) {
          return VALUE;
        }

        @Override
        public ResultForm visitFormat(FormatType type) {
          return VALUE;
        }

        @Override
        public ResultForm visitEnum(EnumType type) {
          return VALUE;
        }

        @Override
        public ResultForm visitRecord(RecordType type) {
          return OBJECT;
        }

        @Override
        public ResultForm visitUnion(UnionType type) {
          return OBJECT;
        }

        @Override
        public ResultForm visitReference(ReferenceType type) {
          return type.target().accept(this);
        }

        @Override
        public ResultForm visitList(ListType type) {
          return VALUE;
        }

        @Override
        public ResultForm visitMap(MapType type) {
          return OBJECT;
        }

        @Override
        public ResultForm visitAny(AnyType type) {
          return VALUE;
        }

        @Override
        public ResultForm visitOptional(OptionalType type) {
          return VALUE;
        }

        @Override
        public ResultForm visitPatch(PatchType type) {
          return VALUE;
        }

        @Override
        public ResultForm visitNullable(NullableType type) {
          return VALUE;
        }

        @Override
        public ResultForm visitConstrained(ConstrainedType type) {
          return type.value().accept(this);
        }
      };

  /** The form of a result of this type. */
  public static ResultForm of(JsonType type) {
    return type.accept(FORMS);
  }
}
