package dev.tessera.processor.code;

import com.squareup.javapoet.CodeBlock;
import com.squareup.javapoet.FieldSpec;
import com.squareup.javapoet.MethodSpec;
import com.squareup.javapoet.TypeSpec;
import dev.tessera.processor.model.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javax.lang.model.element.Modifier;

/** The members of a class that calls tools, or something else of one kind. */
final class PartCode {
  private final Layout.Part part;
  private final ToolNames names;
  private final ToolMethod methods;

  PartCode(Layout layout, Layout.Part part, ToolNames names, Codecs codecs) {
    this.part = part;
    this.names = names;
    methods = new ToolMethod(layout.objects(), codecs, new SchemasFile(part, names), part.type());
  }

  /** The definitions, as an expression that is a list. */
  CodeBlock definitions(Function<Operation, CodeBlock> guards) {
    Definitions definitions = new Definitions(new SchemasFile(part, names));
    List<CodeBlock> all = new ArrayList<>();
    for (Operation each : part.operations()) {
      all.add(definitions.of(each, guards));
    }
    return CodeBlock.of("$T.of(\n$>$>$L$<$<)", List.class, CodeBlock.join(all, ",\n"));
  }

  /** The constants that list the arguments of each operation. */
  void addMembers(TypeSpec.Builder type) {
    for (Operation each : part.operations()) {
      if (ToolMethod.isDecoded(each)) {
        type.addField(Decoding.members(names.constant(each), each.arguments()));
      }
    }
  }

  /** The objects of the user's classes, and the constructor that takes them. */
  static void addObjects(
      TypeSpec.Builder type, List<ToolObject> objects, CodeBlock more, Modifier... access) {
    MethodSpec.Builder constructor = MethodSpec.constructorBuilder().addModifiers(access);
    for (ToolObject object : objects) {
      String name = object.name();
      type.addField(
          FieldSpec.builder(object.type(), name, Modifier.PRIVATE, Modifier.FINAL).build());
      constructor.addParameter(object.type(), name).addStatement("this.$N = $N", name, name);
    }
    type.addMethod(constructor.addCode(more).build());
  }

  /** The switch from an index to a method. */
  CodeBlock dispatch() {
    String name = part.dispatch().index();
    CodeBlock.Builder code = CodeBlock.builder().beginControlFlow("switch ($N)", name);
    int index = part.first();
    for (Operation each : part.operations()) {
      code.addStatement("case $L -> $N(call)", index++, names.method(each));
    }
    return code.addStatement("default -> throw new $T($N)", IndexOutOfBoundsException.class, name)
        .endControlFlow()
        .build();
  }

  /** The method of each operation. */
  void addOperations(TypeSpec.Builder type) {
    for (Operation each : part.operations()) {
      type.addMethod(methods.of(each, names.method(each), names.constant(each)));
    }
  }
}
