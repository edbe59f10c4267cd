package dev.tessera.processor.code;

import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.CodeBlock;
import com.squareup.javapoet.FieldSpec;
import com.squareup.javapoet.MethodSpec;
import com.squareup.javapoet.ParameterizedTypeName;
import com.squareup.javapoet.TypeName;
import com.squareup.javapoet.TypeSpec;
import dev.tessera.processor.model.ExtensionModel;
import dev.tessera.processor.model.Property.Written;
import dev.tessera.processor.model.ServerModel;
import dev.tessera.processor.model.TtlModel;
import dev.tessera.processor.schema.PresentationJson;
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
            .addJavadoc("$L of {@link $T}.\n", offers(server), server.type());
    if (layout.isOneClass()) {
      addOnlyPart(type);
    } else {
      addParts(type);
    }
    codecs.rules(layout.mcp()).types().forEach(type::addType);
    return type.addType(guards.type()).build();
  }

  private void addOnlyPart(TypeSpec.Builder type) {
    CodeBlock.Builder lists = CodeBlock.builder();
    for (Layout.Part part : layout.parts()) {
      CodeBlock all = code(part).definitions(it -> CodeBlock.of("Guards.$N", guards.constant(it)));
      lists.add("\n.$N($L)", part.dispatch().plural(), all);
    }
    type.addField(description(lists.build()));
    layout.parts().forEach(part -> code(part).addMembers(type));
    PartCode.addObjects(type, layout.objects(), CodeBlock.of(""), Modifier.PUBLIC);
    type.addMethod(description());
    for (Dispatch dispatch : Dispatch.values()) {
      List<Layout.Part> parts = layout.parts(dispatch);
      if (!parts.isEmpty() || dispatch == Dispatch.CALL) {
        type.addMethod(
            entry(dispatch, parts.isEmpty() ? nothing(dispatch) : code(parts.get(0)).dispatch()));
      }
    }
    layout.parts().forEach(part -> code(part).addOperations(type));
  }

  private PartCode code(Layout.Part part) {
    return new PartCode(layout, part, names, codecs);
  }

  private static CodeBlock nothing(Dispatch dispatch) {
    return CodeBlock.builder()
        .addStatement("throw new $T($N)", IndexOutOfBoundsException.class, dispatch.index())
        .build();
  }

  private void addParts(TypeSpec.Builder type) {
    CodeBlock.Builder objects = CodeBlock.builder();
    for (Layout.Part part : layout.parts()) {
      type.addField(part.type(), field(part), Modifier.PRIVATE, Modifier.FINAL);
      objects.addStatement(
          "$N = new $T($L)",
          field(part),
          part.type(),
          ToolObject.arguments(layout.objects(part.operations())));
    }
    CodeBlock.Builder lists = CodeBlock.builder();
    for (Dispatch dispatch : Dispatch.values()) {
      if (!layout.parts(dispatch).isEmpty()) {
        lists.add("\n.$N($L)", dispatch.plural(), listOfParts(dispatch));
      }
    }
    type.addField(description(lists.build()));
    PartCode.addObjects(type, layout.objects(), objects.build(), Modifier.PUBLIC);
    type.addMethod(description());
    for (Dispatch dispatch : Dispatch.values()) {
      if (!layout.parts(dispatch).isEmpty() || dispatch == Dispatch.CALL) {
        type.addMethod(entry(dispatch, dispatchToParts(dispatch)));
      }
    }
  }

  private String field(Layout.Part part) {
    return "part" + (layout.parts().indexOf(part) + 1);
  }

  private CodeBlock listOfParts(Dispatch dispatch) {
    List<CodeBlock> lists = new ArrayList<>();
    for (Layout.Part part : layout.parts(dispatch)) {
      lists.add(CodeBlock.of("$T.$N()", part.type(), dispatch.plural()));
    }
    return CodeBlock.of(
        "$T.of(\n$>$>$L$<$<)\n.flatMap($T::stream)\n.toList()",
        Stream.class,
        CodeBlock.join(lists, ",\n"),
        List.class);
  }

  private CodeBlock dispatchToParts(Dispatch dispatch) {
    if (layout.parts(dispatch).isEmpty()) {
      return nothing(dispatch);
    }
    String index = dispatch.index();
    CodeBlock.Builder code =
        CodeBlock.builder().beginControlFlow("switch ($N / $L)", index, Layout.operationsPerPart());
    int number = 0;
    for (Layout.Part part : layout.parts(dispatch)) {
      code.addStatement(
          "case $L -> $N.$N($N, call)", number++, field(part), dispatch.method(), index);
    }
    return code.addStatement("default -> throw new $T($N)", IndexOutOfBoundsException.class, index)
        .endControlFlow()
        .build();
  }

  private TypeSpec part(Layout.Part part) {
    Dispatch dispatch = part.dispatch();
    TypeSpec.Builder type =
        TypeSpec.classBuilder(part.type())
            .addModifiers(Modifier.FINAL)
            .addJavadoc("Some of the $L of {@link $T}.\n", dispatch.plural(), server().type());
    guards.addConstants(type, part);
    code(part).addMembers(type);
    PartCode.addObjects(type, layout.objects(part.operations()), CodeBlock.of(""));
    type.addMethod(
        MethodSpec.methodBuilder(dispatch.plural())
            .addModifiers(Modifier.STATIC)
            .returns(ParameterizedTypeName.get(ClassName.get(List.class), dispatch.definition()))
            .addStatement(
                "return $L", code(part).definitions(it -> CodeBlock.of("$N", guards.constant(it))))
            .build());
    type.addMethod(
        MethodSpec.methodBuilder(dispatch.method())
            .addException(Exception.class)
            .addParameter(TypeName.INT, dispatch.index())
            .addParameter(Dispatch.call(dispatch.kind()), "call")
            .addCode(code(part).dispatch())
            .build());
    code(part).addOperations(type);
    codecs.rules(part.type()).types().forEach(type::addType);
    return type.build();
  }

  /** Other kinds than tools are named only where there are any. */
  private static String offers(ServerModel server) {
    return server.operations().size() == server.tools().size() ? "The tools" : "What clients get";
  }

  private ServerModel server() {
    return layout.server();
  }

  private FieldSpec description(CodeBlock lists) {
    ServerModel server = server();
    return FieldSpec.builder(
            RuntimeTypes.SERVER_DESCRIPTION,
            "DESCRIPTION",
            Modifier.PRIVATE,
            Modifier.STATIC,
            Modifier.FINAL)
        .initializer(
            "$T.named($L, $L, Guards.SCOPES)$>$>$L$L$L$L$L$L$L$L\n.build()$<$<",
            RuntimeTypes.SERVER_DESCRIPTION,
            Literals.string(server.name()),
            Literals.string(server.version()),
            called("title", server.title()),
            called("instructions", server.instructions()),
            called("icons", Definitions.icons(server.icons())),
            called("websiteUrl", server.websiteUrl().map(Written::text)),
            extensions(server.extensions()),
            lists,
            AccessCode.of(server.access()),
            timesToLive(server))
        .build();
  }

  private static CodeBlock timesToLive(ServerModel server) {
    CodeBlock.Builder code = CodeBlock.builder();
    for (TtlModel ttl : server.ttls()) {
      code.add(
          "\n.timeToLive($T.$L, $L)",
          RuntimeTypes.CACHEABLE,
          ttl.kept(),
          Definitions.duration(TtlModel.parse(ttl.time().text()).orElseThrow()));
    }
    return code.build();
  }

  /** A call of the builder's, or nothing. */
  private static CodeBlock called(String method, Optional<String> text) {
    return text.map(it -> CodeBlock.of("\n.$N($L)", method, Literals.string(it)))
        .orElseGet(() -> CodeBlock.of(""));
  }

  private static CodeBlock extensions(List<ExtensionModel> extensions) {
    CodeBlock.Builder code = CodeBlock.builder();
    for (ExtensionModel extension : extensions) {
      String settings = PresentationJson.compact(extension.settings().text());
      code.add("\n.extension($S, $L)", extension.identifier().text(), Literals.string(settings));
    }
    return code.build();
  }

  private static MethodSpec description() {
    return MethodSpec.methodBuilder("description")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(RuntimeTypes.SERVER_DESCRIPTION)
        .addStatement("return DESCRIPTION")
        .build();
  }

  private static MethodSpec entry(Dispatch dispatch, CodeBlock code) {
    return MethodSpec.methodBuilder(dispatch.method())
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .addException(Exception.class)
        .addParameter(TypeName.INT, dispatch.index())
        .addParameter(Dispatch.call(dispatch.kind()), "call")
        .addCode(code)
        .build();
  }
}
