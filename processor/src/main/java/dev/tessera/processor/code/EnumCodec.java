package dev.tessera.processor.code;

import com.squareup.javapoet.MethodSpec;
import dev.tessera.processor.model.JsonType.EnumType;
import javax.lang.model.element.Modifier;

/** Reads an enum. */
final class EnumCodec {
  private EnumCodec() {}

  static MethodSpec reader(EnumType type, Codecs.Codec codec) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(codec.readMethod())
            .addModifiers(Modifier.STATIC)
            .returns(type.type())
            .addParameter(RuntimeTypes.JSON_READER, "in")
            .addStatement("$T name = in.readString()", String.class)
            .beginControlFlow("if (name == null)")
            .addStatement("return null")
            .endControlFlow()
            .beginControlFlow("return switch (name)");
    for (String constant : type.constants()) {
      method.addStatement("case $S -> $T.$N", constant, type.type(), constant);
    }
    return method
        .beginControlFlow("default ->")
        .addStatement("in.reject($S)", "one of " + String.join(", ", type.constants()))
        .addStatement("yield null")
        .endControlFlow()
        .addCode("$<};\n")
        .build();
  }
}
