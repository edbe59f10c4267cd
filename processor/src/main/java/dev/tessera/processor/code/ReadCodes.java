package dev.tessera.processor.code;

import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.CodeBlock;
import com.squareup.javapoet.TypeName;
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

/** How each type is read. */
final class ReadCodes implements JsonType.Visitor<ReadCode> {
  private final Codecs codecs;
  private final ClassName within;
  private final String path;

  /**
   * @param within the class that the code will be in
   */
  ReadCodes(Codecs codecs, ClassName within) {
    this(codecs, within, "VALUE");
  }

  private ReadCodes(Codecs codecs, ClassName within, String path) {
    this.codecs = codecs;
    this.within = within;
    this.path = path;
  }

  /** The same for something of this name, by which the constants are called that it needs. */
  ReadCodes named(String name) {
    return new ReadCodes(codecs, within, name);
  }

  private ReadCodes inner(String part) {
    return named(path + "_" + part);
  }

  ReadCode of(JsonType type) {
    return type.accept(this);
  }

  @Override
  public ReadCode visitString(StringType type) {
    return ReadCode.method("readString");
  }

  @Override
  public ReadCode visitBoolean(BooleanType type) {
    return ReadCode.method("readBoolean");
  }

  @Override
  public ReadCode visitInteger(IntegerType type) {
    String size = CamelCase.capitalized(CamelCase.of(type.size().name()));
    if (type.isWhole()) {
      return ReadCode.method("read" + size);
    }
    String cast = size.equals("Long") ? "" : "(" + CamelCase.of(type.size().name()) + ") ";
    return ReadCode.expression(
        (in, names) ->
            CodeBlock.of("$L$N.readInteger($LL, $LL)", cast, in, type.min(), type.max()));
  }

  @Override
  public ReadCode visitNumber(NumberType type) {
    return ReadCode.method(type.isDouble() ? "readDouble" : "readFloat");
  }

  @Override
  public ReadCode visitFormat(FormatType type) {
    return ReadCode.helper(RuntimeTypes.FORMATS, CamelCase.of(type.format().name()), within);
  }

  @Override
  public ReadCode visitEnum(EnumType type) {
    Codecs.Codec codec = codecs.of(type.key());
    return ReadCode.helper(codec.holder(), codec.readMethod(), within);
  }

  @Override
  public ReadCode visitRecord(RecordType type) {
    Codecs.Codec codec = codecs.of(type.key());
    return ReadCode.helper(codec.holder(), codec.readMethod(), within);
  }

  @Override
  public ReadCode visitUnion(UnionType type) {
    Codecs.Codec codec = codecs.of(type.key());
    return ReadCode.helper(codec.holder(), codec.readMethod(), within);
  }

  @Override
  public ReadCode visitReference(ReferenceType type) {
    return type.target().accept(this);
  }

  @Override
  public ReadCode visitList(ListType type) {
    return type.form() instanceof ListForm.Array array
        ? array(array.component(), type.element())
        : container(type.unique() ? "readSet" : "readList", inner("ELEMENT").of(type.element()));
  }

  private ReadCode array(TypeName component, JsonType of) {
    ReadCode element = inner("ELEMENT").of(of);
    if (component.isPrimitive()) {
      String method = "read" + CamelCase.capitalized(component.toString()) + "s";
      return ReadCode.expression(
          (in, names) ->
              CodeBlock.of(
                  "$T.$L($N, $L)",
                  RuntimeTypes.PRIMITIVE_ARRAYS,
                  method,
                  in,
                  element.function(names)));
    }
    return ReadCode.expression(
        (in, names) ->
            CodeBlock.of(
                "$T.readArray($N, $T[]::new, $L)",
                RuntimeTypes.CONTAINERS,
                in,
                component,
                element.function(names)));
  }

  @Override
  public ReadCode visitMap(MapType type) {
    ReadCode value = inner("VALUE").of(type.value());
    if (type.key() instanceof StringType) {
      return container("readMap", value);
    }
    ReadCode key = inner("KEY").of(type.key());
    return ReadCode.expression(
        (in, names) ->
            CodeBlock.of(
                "$T.readMap($N,$W$L,$W$L)",
                RuntimeTypes.CONTAINERS,
                in,
                key.function(names),
                value.function(names)));
  }

  @Override
  public ReadCode visitAny(AnyType type) {
    return ReadCode.method("readJson");
  }

  @Override
  public ReadCode visitOptional(OptionalType type) {
    return container("read" + type.form().simpleName(), of(type.value()));
  }

  @Override
  public ReadCode visitPatch(PatchType type) {
    return container("readPatch", of(type.value()));
  }

  private static ReadCode container(String method, ReadCode element) {
    return ReadCode.expression(
        (in, names) ->
            CodeBlock.of(
                "$T.$L($N, $L)", RuntimeTypes.CONTAINERS, method, in, element.function(names)));
  }

  @Override
  public ReadCode visitNullable(NullableType type) {
    ReadCode present = of(type.value());
    return ReadCode.expression(
        (in, names) -> CodeBlock.of("$N.readNull() ? null : $L", in, present.call().on(in, names)));
  }

  @Override
  public ReadCode visitConstrained(ConstrainedType type) {
    CodeBlock constraint = codecs.rules(within).constant(type, path);
    ReadCode value = of(type.value());
    return ReadCode.expression(
        (in, names) ->
            CodeBlock.of(
                "$T.check($N, $L, $L)",
                RuntimeTypes.CONSTRAINTS,
                in,
                value.call().on(in, names),
                constraint));
  }
}
