package dev.tessera.processor.code;

import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.CodeBlock;
import com.squareup.javapoet.NameAllocator;
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
import dev.tessera.processor.model.ListForm;
import dev.tessera.processor.model.MapKeys;
import dev.tessera.processor.model.OptionalForm;
import dev.tessera.processor.model.TypeKey;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** How each type is written. */
final class WriteCodes implements JsonType.Visitor<WriteCode> {
  private static final WriteCode VALUE =
      new WriteCode(
          (out, value, names) -> CodeBlock.of("$L.value($L)", out, value),
          Optional.of(CodeBlock.of("$T::value", RuntimeTypes.JSON_WRITER)));

  private final Codecs codecs;
  private final ClassName within;

  /**
   * @param within the class that the code will be in
   */
  WriteCodes(Codecs codecs, ClassName within) {
    this.codecs = codecs;
    this.within = within;
  }

  WriteCode of(JsonType type) {
    return type.accept(this);
  }

  @Override
  public WriteCode visitString(StringType type) {
    return VALUE;
  }

  @Override
  public WriteCode visitBoolean(BooleanType type) {
    return VALUE;
  }

  @Override
  public WriteCode visitInteger(IntegerType type) {
    return VALUE;
  }

  @Override
  public WriteCode visitNumber(NumberType type) {
    return VALUE;
  }

  @Override
  public WriteCode visitFormat(FormatType type) {
    return switch (type.format()) {
      case YEAR -> converted(value -> CodeBlock.of("$L.getValue()", value));
      case BIG_INTEGER, BIG_DECIMAL -> VALUE;
      default -> converted(value -> CodeBlock.of("$T.of($L)", RuntimeTypes.FORMAT_TEXTS, value));
    };
  }

  @Override
  public WriteCode visitEnum(EnumType type) {
    return converted(value -> name(type, value));
  }

  private CodeBlock name(EnumType type, CodeBlock value) {
    if (!type.isRenamed()) {
      return CodeBlock.of("$L.name()", value);
    }
    Codecs.Codec codec = codecs.of(type.key());
    return CodeBlock.of("$L($L)", Codecs.method(codec.holder(), codec.nameMethod(), within), value);
  }

  private static WriteCode converted(UnaryOperator<CodeBlock> conversion) {
    return new WriteCode(
        (out, value, names) -> CodeBlock.of("$L.value($L)", out, conversion.apply(value)),
        Optional.empty());
  }

  @Override
  public WriteCode visitRecord(RecordType type) {
    return helper(type.key());
  }

  private WriteCode helper(TypeKey type) {
    Codecs.Codec codec = codecs.of(type);
    CodeBlock method = Codecs.method(codec.holder(), codec.writeMethod(), within);
    return new WriteCode(
        (out, value, names) -> CodeBlock.of("$L($L, $L)", method, out, value),
        Optional.of(CodeBlock.of("$T::$L", codec.holder(), codec.writeMethod())));
  }

  @Override
  public WriteCode visitUnion(UnionType type) {
    return helper(type.key());
  }

  @Override
  public WriteCode visitReference(ReferenceType type) {
    return type.target().accept(this);
  }

  @Override
  public WriteCode visitList(ListType type) {
    if (!(type.form() instanceof ListForm.Array array)) {
      return container("writeList", type.element());
    }
    return array.component().isPrimitive()
        ? new WriteCode(
            (out, value, names) ->
                CodeBlock.of("$T.write($L,$W$L)", RuntimeTypes.PRIMITIVE_ARRAYS, out, value),
            Optional.empty())
        : container("writeArray", type.element());
  }

  @Override
  public WriteCode visitMap(MapType type) {
    if (MapKeys.of(type.key()).orElseThrow() == MapKeys.Kind.STRING) {
      return container("writeMap", type.value());
    }
    WriteCode element = of(type.value());
    return new WriteCode(
        (out, value, names) ->
            CodeBlock.of(
                "$T.writeMap($L,$W$L,$W$L,$W$L)",
                RuntimeTypes.CONTAINERS,
                out,
                value,
                keyFunction(type.key(), names),
                element.function(names)),
        Optional.empty());
  }

  private CodeBlock keyFunction(JsonType type, NameAllocator names) {
    CodeBlock key = CodeBlock.of("$N", names.clone().newName("key"));
    CodeBlock text =
        switch (MapKeys.of(type).orElseThrow()) {
          case FORM -> CodeBlock.of("$T.of($L)", RuntimeTypes.FORMAT_TEXTS, key);
          case ENUM -> name((EnumType) type, key);
          case STRING, INTEGER -> CodeBlock.of("$L.toString()", key);
        };
    return CodeBlock.of("$L -> $L", key, text);
  }

  @Override
  public WriteCode visitAny(AnyType type) {
    return VALUE;
  }

  @Override
  public WriteCode visitOptional(OptionalType type) {
    if (type.form() == OptionalForm.ANY) {
      return container("writeOptional", type.value());
    }
    return new WriteCode(
        (out, value, names) ->
            CodeBlock.of("$T.writeOptional($L, $L)", RuntimeTypes.CONTAINERS, out, value),
        Optional.empty());
  }

  /** The value that is there; that the member may be left out is its object's business. */
  @Override
  public WriteCode visitPatch(PatchType type) {
    return type.value().accept(this);
  }

  @Override
  public WriteCode visitNullable(NullableType type) {
    return container("writeNullable", type.value());
  }

  @Override
  public WriteCode visitConstrained(ConstrainedType type) {
    return type.value().accept(this);
  }

  private WriteCode container(String method, JsonType inner) {
    WriteCode element = of(inner);
    return new WriteCode(
        (out, value, names) ->
            CodeBlock.of(
                "$T.$L($L,$W$L,$W$L)",
                RuntimeTypes.CONTAINERS,
                method,
                out,
                value,
                element.function(names)),
        Optional.empty());
  }
}
