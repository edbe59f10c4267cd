package dev.tessera.processor.code;

import com.squareup.javapoet.CodeBlock;
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

/** How each type is read. */
final class Readings implements JsonType.Visitor<Reading> {
  private final Codecs codecs;

  Readings(Codecs codecs) {
    this.codecs = codecs;
  }

  Reading of(JsonType type) {
    return type.accept(this);
  }

  @Override
  public Reading visitString(StringType type) {
    return Reading.method("readString");
  }

  @Override
  public Reading visitBoolean(BooleanType type) {
    return Reading.method("readBoolean");
  }

  @Override
  public Reading visitInteger(IntegerType type) {
    String size = CamelCase.capitalized(CamelCase.of(type.size().name()));
    if (type.isWhole()) {
      return Reading.method("read" + size);
    }
    String cast = size.equals("Long") ? "" : "(" + CamelCase.of(type.size().name()) + ") ";
    return Reading.expression(
        (in, names) ->
            CodeBlock.of("$L$N.readInteger($LL, $LL)", cast, in, type.min(), type.max()));
  }

  @Override
  public Reading visitNumber(NumberType type) {
    return Reading.method(type.isDouble() ? "readDouble" : "readFloat");
  }

  @Override
  public Reading visitFormat(FormatType type) {
    return Reading.helper(RuntimeTypes.FORMATS, CamelCase.of(type.format().name()));
  }

  @Override
  public Reading visitEnum(EnumType type) {
    Codecs.Codec codec = codecs.of(type.type());
    return Reading.helper(codec.holder(), codec.readMethod());
  }

  @Override
  public Reading visitRecord(RecordType type) {
    Codecs.Codec codec = codecs.of(type.type());
    return Reading.helper(codec.holder(), codec.readMethod());
  }

  @Override
  public Reading visitList(ListType type) {
    return container("readList", type.element());
  }

  @Override
  public Reading visitMap(MapType type) {
    return container("readMap", type.value());
  }

  @Override
  public Reading visitOptional(OptionalType type) {
    return container("readOptional", type.value());
  }

  private Reading container(String method, JsonType inner) {
    Reading element = of(inner);
    return Reading.expression(
        (in, names) ->
            CodeBlock.of(
                "$T.$L($N, $L)", RuntimeTypes.CONTAINERS, method, in, element.function(names)));
  }

  @Override
  public Reading visitNullable(NullableType type) {
    Reading present = of(type.value());
    return Reading.expression(
        (in, names) -> CodeBlock.of("$N.readNull() ? null : $L", in, present.call().on(in, names)));
  }
}
