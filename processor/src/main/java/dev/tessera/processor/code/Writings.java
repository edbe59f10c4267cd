package dev.tessera.processor.code;

import com.squareup.javapoet.CodeBlock;
import com.squareup.javapoet.NameAllocator;
import dev.tessera.processor.model.JsonType;
import dev.tessera.processor.model.JsonType.BooleanType;
import dev.tessera.processor.model.JsonType.EnumType;
import dev.tessera.processor.model.JsonType.FormatType;
import dev.tessera.processor.model.JsonType.IntegerType;
import dev.tessera.processor.model.JsonType.ListType;
import dev.tessera.processor.model.JsonType.MapType;
import dev.tessera.processor.model.JsonType.NullableType;
import dev.tessera.processor.model.JsonType.NumberType;
import dev.tessera.processor.model.JsonType.OptionalType;
import dev.tessera.processor.model.JsonType.RecordType;
import dev.tessera.processor.model.JsonType.StringType;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** How each type is written. */
final class Writings implements JsonType.Visitor<Writings.Writing> {
  private static final Writing VALUE =
      new Writing(
          (out, value, names) -> CodeBlock.of("$L.value($L)", out, value),
          Optional.of(CodeBlock.of("$T::value", RuntimeTypes.JSON_WRITER)));

  private final Codecs codecs;

  Writings(Codecs codecs) {
    this.codecs = codecs;
  }

  Writing of(JsonType type) {
    return type.accept(this);
  }

  /**
   * How a value is written, as an expression and as a function of a writer and the value.
   *
   * @param call the expression
   * @param reference the method reference; empty if a lambda is needed
   */
  record Writing(Call call, Optional<CodeBlock> reference) {

    CodeBlock function(NameAllocator names) {
      return reference.orElseGet(
          () -> {
            NameAllocator inner = names.clone();
            String to = inner.newName("to");
            String each = inner.newName("each");
            CodeBlock body = call.on(CodeBlock.of("$N", to), CodeBlock.of("$N", each), inner);
            return CodeBlock.of("($N, $N) -> $L", to, each, body);
          });
    }
  }

  /** An expression that writes a value. */
  interface Call {
    /**
     * The expression.
     *
     * @param out an expression that is the writer
     * @param value an expression that is the value
     * @param names the names in scope, for lambdas inside
     */
    CodeBlock on(CodeBlock out, CodeBlock value, NameAllocator names);
  }

  @Override
  public Writing visitString(StringType type) {
    return VALUE;
  }

  @Override
  public Writing visitBoolean(BooleanType type) {
    return VALUE;
  }

  @Override
  public Writing visitInteger(IntegerType type) {
    return VALUE;
  }

  @Override
  public Writing visitNumber(NumberType type) {
    return VALUE;
  }

  @Override
  public Writing visitFormat(FormatType type) {
    return type.format().isInteger()
        ? converted(value -> CodeBlock.of("$L.getValue()", value))
        : converted(value -> CodeBlock.of("$T.text($L)", RuntimeTypes.FORMATS, value));
  }

  @Override
  public Writing visitEnum(EnumType type) {
    return converted(value -> CodeBlock.of("$L.name()", value));
  }

  private static Writing converted(UnaryOperator<CodeBlock> conversion) {
    return new Writing(
        (out, value, names) -> CodeBlock.of("$L.value($L)", out, conversion.apply(value)),
        Optional.empty());
  }

  @Override
  public Writing visitRecord(RecordType type) {
    Codecs.Codec codec = codecs.of(type.type());
    return new Writing(
        (out, value, names) -> CodeBlock.of("$L($L, $L)", codec.writer("."), out, value),
        Optional.of(codec.writer("::")));
  }

  @Override
  public Writing visitList(ListType type) {
    return container("writeList", type.element());
  }

  @Override
  public Writing visitMap(MapType type) {
    return container("writeMap", type.value());
  }

  @Override
  public Writing visitOptional(OptionalType type) {
    return container("writeOptional", type.value());
  }

  @Override
  public Writing visitNullable(NullableType type) {
    return container("writeNullable", type.value());
  }

  private Writing container(String method, JsonType inner) {
    Writing element = of(inner);
    return new Writing(
        (out, value, names) ->
            CodeBlock.of(
                "$T.$L($L, $L, $L)",
                RuntimeTypes.CONTAINERS,
                method,
                out,
                value,
                element.function(names)),
        Optional.empty());
  }
}
