package dev.tessera.processor.code;

import com.squareup.javapoet.CodeBlock;
import com.squareup.javapoet.FieldSpec;
import com.squareup.javapoet.MethodSpec;
import com.squareup.javapoet.TypeSpec;
import dev.tessera.processor.model.ToolModel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javax.lang.model.element.Modifier;

/** The members of a class that calls tools: constants, the object, the dispatch, the tools. */
final class PartCode {
  private final Layout.Part part;
  private final ToolNames names;
  private final ToolMethod methods;

  PartCode(Layout layout, Layout.Part part, ToolNames names, Codecs codecs) {
    this.part = part;
    this.names = names;
    methods = new ToolMethod(layout.objects(), codecs, part.type());
  }

  /** The definitions of the tools, as an expression that is a list. */
  CodeBlock definitions(Function<ToolModel, CodeBlock> guards) {
    ToolDefinition definition = new ToolDefinition(new SchemasFile(part, names));
    List<CodeBlock> tools = new ArrayList<>();
    for (ToolModel tool : part.tools()) {
      tools.add(definition.of(tool, guards.apply(tool)));
    }
    return CodeBlock.of("$T.of(\n$>$>$L$<$<)", List.class, CodeBlock.join(tools, ",\n"));
  }

  /** The constants that list the arguments of each tool. */
  void addMembers(TypeSpec.Builder type) {
    for (ToolModel tool : part.tools()) {
      if (!tool.arguments().isEmpty()) {
        type.addField(Decoding.members(names.constant(tool), tool.arguments()));
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

  /** The switch from a tool's index to its method. */
  CodeBlock dispatch() {
    CodeBlock.Builder code = CodeBlock.builder().beginControlFlow("switch (tool)");
    int index = part.first();
    for (ToolModel tool : part.tools()) {
      code.addStatement("case $L -> $N(call)", index++, names.method(tool));
    }
    return code.addStatement("default -> throw new $T(tool)", IndexOutOfBoundsException.class)
        .endControlFlow()
        .build();
  }

  /** The method of each tool. */
  void addTools(TypeSpec.Builder type) {
    for (ToolModel tool : part.tools()) {
      type.addMethod(methods.of(tool, names.method(tool), names.constant(tool)));
    }
  }
}
