package dev.tessera.processor.code;

import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.CodeBlock;
import com.squareup.javapoet.MethodSpec;
import com.squareup.javapoet.NameAllocator;
import dev.tessera.processor.model.JsonType.UnionType;
import dev.tessera.processor.model.Variant;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Reads and writes a sealed interface: each of its records, and the member that tells which. */
final class UnionCodec {
  private final Codecs codecs;
  private final ReadCodes readCodes;
  private final WriteCodes writeCodes;

  /**
   * @param within the class that the codec will be in
   */
  UnionCodec(Codecs codecs, ClassName within) {
    this.codecs = codecs;
    readCodes = new ReadCodes(codecs, within);
    writeCodes = new WriteCodes(codecs, within);
  }

  MethodSpec reader(UnionType type) {
    CodeBlock known =
        Literals.strings(
            Stream.concat(
                    Stream.of(type.discriminator()), type.variants().stream().map(Variant::value))
                .toList());
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(codecs.of(type.key()).readMethod())
            .addModifiers(Modifier.STATIC)
            .returns(type.key().type())
            .addParameter(RuntimeTypes.JSON_READER, "in")
            .addStatement("$T variant = in.variant($L)", String.class, known)
            .beginControlFlow("if (variant == null)")
            .addStatement("return null")
            .endControlFlow()
            .beginControlFlow("return switch (variant)");
    for (Variant variant : type.variants()) {
      CodeBlock read = readCodes.of(variant.type()).call().on("in", new NameAllocator());
      method.addStatement("case $S -> $L", variant.value(), read);
    }
    return method
        .addStatement("default -> throw new $T(variant)", IllegalStateException.class)
        .addCode("$<};\n")
        .build();
  }

  MethodSpec writer(UnionType type) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(codecs.of(type.key()).writeMethod())
            .addModifiers(Modifier.STATIC)
            .addParameter(RuntimeTypes.JSON_WRITER, "out")
            .addParameter(type.key().type(), "value");
    String start = "if";
    for (Variant variant : type.variants()) {
      CodeBlock test =
          CodeBlock.of("$L (value instanceof $T it)", start, variant.record().key().type());
      if (start.equals("if")) {
        method.beginControlFlow("$L", test);
      } else {
        method.nextControlFlow("$L", test);
      }
      start = "else if";
      method.addStatement(
          writeCodes
              .of(variant.type())
              .call()
              .on(
                  CodeBlock.of("out.variant($S, $S)", type.discriminator(), variant.value()),
                  CodeBlock.of("it"),
                  new NameAllocator()));
    }
    return method
        .nextControlFlow("else")
        .addStatement("throw out.noVariant(value)")
        .endControlFlow()
        .build();
  }
}
