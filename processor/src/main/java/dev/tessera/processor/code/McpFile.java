package dev.tessera.processor.code;

import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.CodeBlock;
import com.squareup.javapoet.FieldSpec;
import com.squareup.javapoet.MethodSpec;
import com.squareup.javapoet.ParameterizedTypeName;
import com.squareup.javapoet.TypeName;
import com.squareup.javapoet.TypeSpec;
import dev.tessera.processor.model.ServerModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** The class that users see: the description, the dispatch and the guards. */
final class McpFile {
  private final Layout layout;
  private final ToolNames names;
  private final Codecs codecs;
  private final GuardsCode guards;

  McpFile(Layout layout, ToolNames names, Codecs codecs) {
    this.layout = layout;
    this.names = names;
    this.codecs = codecs;
    guards = new GuardsCode(layout, names);
  }

  /** The class, and the parts it calls if it is spread over several. */
  List<TypeSpec> types() {
    List<TypeSpec> types = new ArrayList<>();
    types.add(mcp());
    if (!layout.isOneClass()) {
      layout.parts().forEach(part -> types.add(part(part)));
    }
    return types;
  }

  private TypeSpec mcp() {
    ServerModel server = layout.server();
    TypeSpec.Builder type =
        TypeSpec.classBuilder(layout.mcp())
            .addModifiers(Modifiers.visibility(server))
            .addModifiers(Modifier.FINAL)
            .addSuperinterface(RuntimeTypes.MCP_FEATURES)
            .addJavadoc("The tools of {@link $T}.\n", server.type());
    if (layout.isOneClass()) {
      addOnlyPart(type, layout.parts().get(0));
    } else {
      addParts(type);
    }
    codecs.rules(layout.mcp()).types().forEach(type::addType);
    return type.addType(guards.type()).build();
  }

  private void addOnlyPart(TypeSpec.Builder type, Layout.Part part) {
    PartCode code = new PartCode(layout, part, names, codecs);
    type.addField(
        description(code.definitions(tool -> CodeBlock.of("Guards.$N", guards.constant(tool)))));
    code.addMembers(type);
    PartCode.addObjects(type, layout.objects(), CodeBlock.of(""), Modifier.PUBLIC);
    type.addMethod(description()).addMethod(call(code.dispatch()));
    code.addTools(type);
  }

  private void addParts(TypeSpec.Builder type) {
    CodeBlock.Builder dispatch =
        CodeBlock.builder().beginControlFlow("switch (tool / $L)", Layout.toolsPerPart());
    CodeBlock.Builder objects = CodeBlock.builder();
    List<CodeBlock> tools = new ArrayList<>();
    int index = 0;
    for (Layout.Part part : layout.parts()) {
      String field = "part" + (index + 1);
      type.addField(part.type(), field, Modifier.PRIVATE, Modifier.FINAL);
      objects.addStatement(
          "$N = new $T($L)",
          field,
          part.type(),
          ToolObject.arguments(layout.objects(part.tools())));
      dispatch.addStatement("case $L -> $N.call(tool, call)", index++, field);
      tools.add(CodeBlock.of("$T.tools()", part.type()));
    }
    dispatch
        .addStatement("default -> throw new $T(tool)", IndexOutOfBoundsException.class)
        .endControlFlow();
    CodeBlock all =
        CodeBlock.of(
            "$T.of(\n$>$>$L$<$<)\n.flatMap($T::stream)\n.toList()",
            Stream.class,
            CodeBlock.join(tools, ",\n"),
            List.class);
    type.addField(description(all));
    PartCode.addObjects(type, layout.objects(), objects.build(), Modifier.PUBLIC);
    type.addMethod(description()).addMethod(call(dispatch.build()));
  }

  private TypeSpec part(Layout.Part part) {
    PartCode code = new PartCode(layout, part, names, codecs);
    TypeSpec.Builder type =
        TypeSpec.classBuilder(part.type())
            .addModifiers(Modifier.FINAL)
            .addJavadoc("Some of the tools of {@link $T}.\n", layout.server().type());
    guards.addConstants(type, part);
    code.addMembers(type);
    PartCode.addObjects(type, layout.objects(part.tools()), CodeBlock.of(""));
    type.addMethod(
        MethodSpec.methodBuilder("tools")
            .addModifiers(Modifier.STATIC)
            .returns(ParameterizedTypeName.get(ClassName.get(List.class), RuntimeTypes.TOOL))
            .addStatement(
                "return $L", code.definitions(tool -> CodeBlock.of("$N", guards.constant(tool))))
            .build());
    type.addMethod(
        MethodSpec.methodBuilder("call")
            .addException(Exception.class)
            .addParameter(TypeName.INT, "tool")
            .addParameter(RuntimeTypes.TOOL_CALL, "call")
            .addCode(code.dispatch())
            .build());
    code.addTools(type);
    codecs.rules(part.type()).types().forEach(type::addType);
    return type.build();
  }

  private FieldSpec description(CodeBlock tools) {
    ServerModel server = layout.server();
    return FieldSpec.builder(
            RuntimeTypes.SERVER_DESCRIPTION,
            "DESCRIPTION",
            Modifier.PRIVATE,
            Modifier.STATIC,
            Modifier.FINAL)
        .initializer(
            "$T.named($L, $L, Guards.SCOPES)$>$>$L$L\n.tools($L)$L\n.build()$<$<",
            RuntimeTypes.SERVER_DESCRIPTION,
            Literals.string(server.name()),
            Literals.string(server.version()),
            called("title", server.title()),
            called("instructions", server.instructions()),
            tools,
            AccessCode.of(server.access()))
        .build();
  }

  /** A call of the builder's, or nothing. */
  private static CodeBlock called(String method, Optional<String> text) {
    return text.map(it -> CodeBlock.of("\n.$N($L)", method, Literals.string(it)))
        .orElseGet(() -> CodeBlock.of(""));
  }

  private static MethodSpec description() {
    return MethodSpec.methodBuilder("description")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(RuntimeTypes.SERVER_DESCRIPTION)
        .addStatement("return DESCRIPTION")
        .build();
  }

  private static MethodSpec call(CodeBlock dispatch) {
    return MethodSpec.methodBuilder("call")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .addException(Exception.class)
        .addParameter(TypeName.INT, "tool")
        .addParameter(RuntimeTypes.TOOL_CALL, "call")
        .addCode(dispatch)
        .build();
  }
}
