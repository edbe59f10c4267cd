package dev.tessera.processor.code;

import com.squareup.javapoet.MethodSpec;
import dev.tessera.processor.model.EnumConstant;
import dev.tessera.processor.model.JsonType.EnumType;
import javax.lang.model.element.Modifier;

/** Reads an enum, and says the names of its constants. */
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
    for (EnumConstant constant : type.constants()) {
      method.addStatement("case $S -> $T.$N", constant.name(), type.type(), constant.javaName());
    }
    return method
        .beginControlFlow("default ->")
        .addStatement("in.reject($S)", "one of " + String.join(", ", type.names()))
        .addStatement("yield null")
        .endControlFlow()
        .addCode("$<};\n")
        .build();
  }

  /** The names on the wire, of an enum that has others in the source. */
  static MethodSpec namer(EnumType type, Codecs.Codec codec) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(codec.nameMethod())
            .addModifiers(Modifier.STATIC)
            .returns(String.class)
            .addParameter(type.type(), "constant")
            .beginControlFlow("return switch (constant)");
    for (EnumConstant constant : type.constants()) {
      method.addStatement("case $N -> $S", constant.javaName(), constant.name());
    }
    return method.addCode("$<};\n").build();
  }
}
