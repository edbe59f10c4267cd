package dev.tessera.processor.code;

import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.CodeBlock;
import com.squareup.javapoet.FieldSpec;
import com.squareup.javapoet.MethodSpec;
import com.squareup.javapoet.ParameterizedTypeName;
import com.squareup.javapoet.TypeSpec;
import dev.tessera.processor.model.GuardModel;
import dev.tessera.processor.model.Operation;
import dev.tessera.processor.model.ScopeModel.NamedScope;
import java.util.List;
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
      layout.parts().forEach(part -> addConstants(type, part));
    }
    vocabulary.method().ifPresent(type::addMethod);
    type.addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
    for (Layout.Part part : layout.parts()) {
      ClassName holder = layout.isOneClass() ? layout.guards() : part.type();
      guarded(part).forEach(each -> type.addMethod(decision(each, part, holder)));
    }
    return type.build();
  }

  /** Completions have none: what they complete has. */
  private static List<Operation> guarded(Layout.Part part) {
    return part.dispatch() == Dispatch.COMPLETE ? List.of() : part.operations();
  }

  /** The guards of some operations. */
  void addConstants(TypeSpec.Builder type, Layout.Part part) {
    for (Operation each : guarded(part)) {
      type.addField(
          FieldSpec.builder(RuntimeTypes.GUARD, constant(each), Modifier.STATIC, Modifier.FINAL)
              .initializer(guard(each.guard()))
              .build());
    }
  }

  /** The name of an operation's guard, which in a part stands beside other constants. */
  String constant(Operation operation) {
    String name = names.constant(operation);
    return layout.isOneClass() ? name : name + "_GUARD";
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

  private MethodSpec decision(Operation operation, Layout.Part part, ClassName holder) {
    CodeBlock guard =
        layout.isOneClass()
            ? CodeBlock.of("$N", constant(operation))
            : CodeBlock.of("$T.$N", holder, constant(operation));
    return MethodSpec.methodBuilder(names.method(operation))
        .addJavadoc(
            "Whether a caller who was granted these scopes may $L $L.\n",
            part.dispatch().method(),
            operation.name())
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .returns(RuntimeTypes.DECISION)
        .addParameter(ParameterizedTypeName.get(Set.class, String.class), "granted")
        .addStatement("return $L.decide(granted)", guard)
        .build();
  }
}
