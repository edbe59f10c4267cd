package dev.tessera.processor.code;

import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.CodeBlock;
import com.squareup.javapoet.FieldSpec;
import com.squareup.javapoet.MethodSpec;
import com.squareup.javapoet.ParameterizedTypeName;
import com.squareup.javapoet.TypeSpec;
import dev.tessera.processor.model.GuardModel;
import dev.tessera.processor.model.ScopeModel.NamedScope;
import dev.tessera.processor.model.ToolModel;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** The class {@code Guards}, and the constants it decides with. */
final class GuardsCode {
  private final Layout layout;
  private final ToolNames names;

  GuardsCode(Layout layout, ToolNames names) {
    this.layout = layout;
    this.names = names;
  }

  TypeSpec type() {
    VocabularyCode vocabulary = new VocabularyCode(layout.server());
    TypeSpec.Builder type =
        TypeSpec.classBuilder(layout.guards())
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
            .addJavadoc("Who may call what, to be tested without a server.\n")
            .addField(vocabulary.field());
    if (layout.isOneClass()) {
      addConstants(type, layout.parts().get(0));
    }
    vocabulary.method().ifPresent(type::addMethod);
    type.addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
    for (Layout.Part part : layout.parts()) {
      ClassName holder = layout.isOneClass() ? layout.guards() : part.type();
      part.tools().forEach(tool -> type.addMethod(decision(tool, holder)));
    }
    return type.build();
  }

  /** The guards of some tools. */
  void addConstants(TypeSpec.Builder type, Layout.Part part) {
    for (ToolModel tool : part.tools()) {
      type.addField(
          FieldSpec.builder(RuntimeTypes.GUARD, constant(tool), Modifier.STATIC, Modifier.FINAL)
              .initializer(guard(tool.guard()))
              .build());
    }
  }

  /** The name of a tool's guard, which in a part stands beside other constants. */
  String constant(ToolModel tool) {
    return layout.isOneClass() ? names.constant(tool) : names.constant(tool) + "_GUARD";
  }

  private CodeBlock guard(GuardModel guard) {
    CodeBlock scopes =
        layout.isOneClass() ? CodeBlock.of("SCOPES") : CodeBlock.of("$T.SCOPES", layout.guards());
    String method =
        switch (guard.kind()) {
          case PUBLIC -> "open";
          case AUTHENTICATED -> "authenticated";
          case ALL_OF -> "allOf";
          case ANY_OF -> "anyOf";
        };
    CodeBlock.Builder code =
        CodeBlock.builder().add("$T.$L($L", RuntimeTypes.GUARD, method, scopes);
    for (NamedScope scope : guard.scopes()) {
      code.add(",$W$S", scope.value());
    }
    return code.add(")").build();
  }

  private MethodSpec decision(ToolModel tool, ClassName holder) {
    CodeBlock guard =
        layout.isOneClass()
            ? CodeBlock.of("$N", constant(tool))
            : CodeBlock.of("$T.$N", holder, constant(tool));
    return MethodSpec.methodBuilder(names.method(tool))
        .addJavadoc("Whether a caller who was granted these scopes may call $L.\n", tool.name())
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .returns(RuntimeTypes.DECISION)
        .addParameter(ParameterizedTypeName.get(Set.class, String.class), "granted")
        .addStatement("return $L.decide(granted)", guard)
        .build();
  }
}
