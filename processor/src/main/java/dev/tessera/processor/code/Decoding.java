package dev.tessera.processor.code;

import com.squareup.javapoet.CodeBlock;
import com.squareup.javapoet.FieldSpec;
import com.squareup.javapoet.NameAllocator;
import dev.tessera.processor.model.JsonType.OptionalType;
import dev.tessera.processor.model.JsonType.PatchType;
import dev.tessera.processor.model.OptionalForm;
import dev.tessera.processor.model.Property;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Reads the members of an object into local variables. */
final class Decoding {
  private final ReadCodes readCodes;

  Decoding(ReadCodes readCodes) {
    this.readCodes = readCodes;
  }

  /** The constant that lists the members. */
  static FieldSpec members(String constant, List<Property> properties) {
    CodeBlock.Builder value = CodeBlock.builder();
    List<String> required = names(properties, false);
    List<String> optional = names(properties, true);
    if (properties.isEmpty()) {
      value.add("$T.none()", RuntimeTypes.MEMBERS);
    } else {
      value.add("$T.required($L)", RuntimeTypes.MEMBERS, Literals.strings(required));
    }
    if (!optional.isEmpty()) {
      value.add("$L.optional($L)", lineBreak(properties), Literals.strings(optional));
    }
    return FieldSpec.builder(
            RuntimeTypes.MEMBERS, constant, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .initializer(value.build())
        .build();
  }

  private static String lineBreak(List<Property> properties) {
    int length = properties.stream().mapToInt(it -> it.name().length() + 4).sum();
    return length > 30 ? "\n    " : "";
  }

  private static List<String> names(List<Property> properties, boolean optional) {
    return properties.stream()
        .filter(property -> property.isOptional() == optional)
        .map(Property::name)
        .toList();
  }

  /**
   * The statements that read the object. Each property ends up in a variable of the name that the
   * allocator has for it.
   *
   * @param in the name of the reader
   * @param names has a name for each property
   */
  CodeBlock statements(String in, String constant, List<Property> properties, NameAllocator names) {
    CodeBlock.Builder code = CodeBlock.builder();
    for (Property property : properties) {
      code.addStatement("$T $N = $L", property.javaType(), names.get(property), initial(property));
    }
    if (properties.isEmpty()) {
      return code.addStatement("$N.object($N)", in, constant).addStatement("$N.next()", in).build();
    }
    code.beginControlFlow("for ($N.object($N); $N.next(); )", in, constant, in);
    code.beginControlFlow("switch ($N.member())", in);
    for (Property property : properties) {
      CodeBlock value = value(property, in, constant, names);
      code.addStatement("case $S -> $N = $L", property.name(), names.get(property), value);
    }
    return code.endControlFlow().endControlFlow().build();
  }

  private CodeBlock value(Property property, String in, String constant, NameAllocator names) {
    String path = constant + "_" + CamelCase.constant(property.javaName());
    CodeBlock value = readCodes.named(path).of(property.wireType()).call().on(in, names);
    if (property.wireType() == property.type()
        || !(property.type() instanceof OptionalType optional)) {
      return value;
    }
    String method = optional.form() == OptionalForm.ANY ? "ofNullable" : "of";
    return CodeBlock.of("$T.$L($L)", optional.form().type(), method, value);
  }

  private static CodeBlock initial(Property property) {
    if (property.defaultValue().isPresent()) {
      return DefaultLiterals.of(property.type(), property.defaultValue().get());
    }
    if (property.javaType().isPrimitive()) {
      return CodeBlock.of(property.javaType().toString().equals("boolean") ? "false" : "0");
    }
    if (property.type() instanceof PatchType) {
      return CodeBlock.of("$T.absent()", RuntimeTypes.PATCH);
    }
    return property.type() instanceof OptionalType optional
        ? CodeBlock.of("$T.empty()", optional.form().type())
        : CodeBlock.of("null");
  }
}
