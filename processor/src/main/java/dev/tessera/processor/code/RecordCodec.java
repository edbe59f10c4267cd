package dev.tessera.processor.code;

import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.CodeBlock;
import com.squareup.javapoet.FieldSpec;
import com.squareup.javapoet.MethodSpec;
import com.squareup.javapoet.NameAllocator;
import dev.tessera.processor.model.JsonType.RecordType;
import dev.tessera.processor.model.ObjectAccess;
import dev.tessera.processor.model.Property;
import dev.tessera.processor.model.TypeKey;
import javax.lang.model.element.Modifier;

/** Reads and writes a record. */
final class RecordCodec {
  private final Codecs codecs;
  private final Decoding decoding;
  private final WriteCodes writeCodes;

  /**
   * @param within the class that the codec will be in
   */
  RecordCodec(Codecs codecs, ClassName within) {
    this.codecs = codecs;
    decoding = new Decoding(new ReadCodes(codecs, within));
    writeCodes = new WriteCodes(codecs, within);
  }

  FieldSpec members(RecordType type) {
    return Decoding.members(constant(type.key()), type.properties());
  }

  private String constant(TypeKey type) {
    return CamelCase.constant(codecs.of(type).name());
  }

  /** Returns null if anything in the record was wrong, so that no record of stand-ins is made. */
  MethodSpec reader(RecordType type) {
    NameAllocator names = new NameAllocator();
    type.properties().forEach(property -> names.newName(property.javaName(), property));
    String in = names.newName("in");
    String before = names.newName("before");
    CodeBlock arguments =
        Literals.row(
            type.properties().stream().map(it -> CodeBlock.of("$N", names.get(it))).toList());
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(codecs.of(type.key()).readMethod())
            .addModifiers(Modifier.STATIC)
            .returns(type.type())
            .addParameter(RuntimeTypes.JSON_READER, in)
            .addStatement("int $N = $N.violationCount()", before, in)
            .addCode(decoding.statements(in, constant(type.key()), type.properties(), names));
    CodeBlock made =
        CodeBlock.of(
            "return $N.violationCount() > $N ? null : $L", in, before, made(type, arguments));
    return (type.refuses() ? guarded(method, made, in, names) : method.addStatement(made)).build();
  }

  private static CodeBlock made(RecordType type, CodeBlock arguments) {
    return type.access().creator().orElseThrow() instanceof ObjectAccess.Factory factory
        ? CodeBlock.of("$T.$N($L)", type.type(), factory.name(), arguments)
        : CodeBlock.of("new $T($L)", type.type(), arguments);
  }

  /** What the user's own constructor refuses is a fault of the document. */
  private static MethodSpec.Builder guarded(
      MethodSpec.Builder method, CodeBlock made, String in, NameAllocator names) {
    String refusal = names.newName("refusal");
    return method
        .beginControlFlow("try")
        .addStatement(made)
        .nextControlFlow("catch ($T $N)", IllegalArgumentException.class, refusal)
        .addStatement("$N.refuse($N)", in, refusal)
        .addStatement("return null")
        .endControlFlow();
  }

  MethodSpec writer(RecordType type) {
    NameAllocator names = new NameAllocator();
    names.newName("out");
    names.newName("value");
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(codecs.of(type.key()).writeMethod())
            .addModifiers(Modifier.STATIC)
            .addParameter(RuntimeTypes.JSON_WRITER, "out")
            .addParameter(type.type(), "value")
            .addStatement("out.beginObject()");
    for (Property property : type.properties()) {
      method.addStatement(written(type, property, names));
    }
    return method.addStatement("out.endObject()").build();
  }

  private CodeBlock written(RecordType type, Property property, NameAllocator names) {
    CodeBlock value = CodeBlock.of("value.$N()", type.access().getter(property).orElseThrow());
    WriteCode code = writeCodes.of(property.type());
    if (property.isLeftOut()) {
      return CodeBlock.of(
          "$T.writePatch(out,$W$S,$W$L,$W$L)",
          RuntimeTypes.CONTAINERS,
          property.name(),
          value,
          code.function(names));
    }
    return code.call().on(CodeBlock.of("out.name($S)", property.name()), value, names);
  }
}
