package dev.tessera.processor.code;

import com.squareup.javapoet.CodeBlock;
import dev.tessera.processor.model.DefaultValue;
import dev.tessera.processor.model.EnumConstant;
import dev.tessera.processor.model.Format;
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
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;

/** A {@code @Default}, already checked, as a Java expression. */
final class DefaultLiterals implements JsonType.Visitor<CodeBlock> {
  private final DefaultValue value;
  private final String text;

  private DefaultLiterals(DefaultValue value) {
    this.value = value;
    this.text = value.text();
  }

  static CodeBlock of(JsonType type, DefaultValue value) {
    return type.accept(new DefaultLiterals(value));
  }

  @Override
  public CodeBlock visitString(StringType type) {
    return Literals.string(text);
  }

  @Override
  public CodeBlock visitBoolean(BooleanType type) {
    return CodeBlock.of("$L", text);
  }

  @Override
  public CodeBlock visitInteger(IntegerType type) {
    return switch (type.size()) {
      case BYTE -> CodeBlock.of("(byte) $L", text);
      case SHORT -> CodeBlock.of("(short) $L", text);
      case INT -> CodeBlock.of("$L", text);
      case LONG -> CodeBlock.of("$LL", text);
    };
  }

  @Override
  public CodeBlock visitNumber(NumberType type) {
    return type.isDouble()
        ? CodeBlock.of("$L", Double.parseDouble(text))
        : CodeBlock.of("$Lf", Float.parseFloat(text));
  }

  @Override
  public CodeBlock visitFormat(FormatType type) {
    Format format = type.format();
    return switch (format) {
      case UUID -> CodeBlock.of("$T.fromString($S)", format.type(), text);
      case YEAR -> CodeBlock.of("$T.of($L)", format.type(), text);
      case ZONE_ID, ZONE_OFFSET -> CodeBlock.of("$T.of($S)", format.type(), text);
      case CHARACTER -> CodeBlock.of("(char) $L", (int) text.charAt(0));
      case BIG_INTEGER, BIG_DECIMAL -> CodeBlock.of("new $T($S)", format.type(), text);
      case BASE64 -> CodeBlock.of("$T.base64($S)", RuntimeTypes.FORMATS, text);
      case URI -> CodeBlock.of("$T.create($S)", format.type(), text);
      case URL -> CodeBlock.of("$T.url($S)", RuntimeTypes.FORMATS, text);
      case LOCALE -> CodeBlock.of("$T.forLanguageTag($S)", format.type(), text);
      case CURRENCY -> CodeBlock.of("$T.getInstance($S)", format.type(), text);
      default -> CodeBlock.of("$T.parse($S)", format.type(), text);
    };
  }

  @Override
  public CodeBlock visitEnum(EnumType type) {
    String constant =
        type.constants().stream()
            .filter(it -> it.name().equals(text))
            .map(EnumConstant::javaName)
            .findFirst()
            .orElseThrow(DefaultLiterals::impossible);
    return CodeBlock.of("$T.$L", type.type(), constant);
  }

  @Override
  public CodeBlock visitRecord(RecordType type) {
    throw impossible();
  }

  @Override
  public CodeBlock visitUnion(UnionType type) {
    throw impossible();
  }

  @Override
  public CodeBlock visitReference(ReferenceType type) {
    throw impossible();
  }

  @Override
  public CodeBlock visitList(ListType type) {
    CodeBlock elements =
        Literals.row(value.elements().stream().map(each -> of(type.element(), each)).toList());
    if (type.form() instanceof ListForm.Array array) {
      return CodeBlock.of("new $T[] {$L}", array.component(), elements);
    }
    CodeBlock list = CodeBlock.of("$T.of($L)", List.class, elements);
    return type.unique()
        ? CodeBlock.of(
            "$T.unmodifiableSet(new $T<>($L))", Collections.class, LinkedHashSet.class, list)
        : list;
  }

  @Override
  public CodeBlock visitMap(MapType type) {
    throw impossible();
  }

  @Override
  public CodeBlock visitAny(AnyType type) {
    throw impossible();
  }

  @Override
  public CodeBlock visitOptional(OptionalType type) {
    return CodeBlock.of("$T.of($L)", type.form().type(), type.value().accept(this));
  }

  @Override
  public CodeBlock visitPatch(PatchType type) {
    throw impossible();
  }

  @Override
  public CodeBlock visitNullable(NullableType type) {
    return type.value().accept(this);
  }

  @Override
  public CodeBlock visitConstrained(ConstrainedType type) {
    return type.value().accept(this);
  }

  private static IllegalStateException impossible() {
    return new IllegalStateException("a default that the checks let through");
  }
}
