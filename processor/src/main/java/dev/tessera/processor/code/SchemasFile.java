package dev.tessera.processor.code;

import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.CodeBlock;
import com.squareup.javapoet.FieldSpec;
import com.squareup.javapoet.MethodSpec;
import com.squareup.javapoet.TypeSpec;
import dev.tessera.processor.model.Operation;
import dev.tessera.processor.model.Parameter.Asked;
import dev.tessera.processor.model.ToolModel;
import dev.tessera.processor.schema.FormSchema;
import dev.tessera.processor.schema.Json;
import dev.tessera.processor.schema.ToolSchemas;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** The class that holds the schemas of some tools, one constant each. */
final class SchemasFile {
  private final Layout.Part part;
  private final ToolNames names;

  SchemasFile(Layout.Part part, ToolNames names) {
    this.part = part;
    this.names = names;
  }

  /** The class; empty if no tool here has a schema of its own. */
  Optional<TypeSpec> type() {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(part.schemas())
            .addModifiers(Modifier.FINAL)
            .addJavadoc("The JSON schemas, as clients see them.\n")
            .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
    for (ToolModel tool : part.tools()) {
      if (hasInput(tool)) {
        type.addField(constant(inputName(tool), ToolSchemas.input(tool)));
      }
      ToolSchemas.output(tool)
          .ifPresent(schema -> type.addField(constant(outputName(tool), schema)));
    }
    for (Operation operation : part.operations()) {
      for (Asked question : operation.asked()) {
        FormSchema.of(question)
            .ifPresent(schema -> type.addField(constant(formName(operation, question), schema)));
      }
    }
    return type.fieldSpecs.isEmpty() ? Optional.empty() : Optional.of(type.build());
  }

  /** A tool without arguments has the schema that the runtime gives it. */
  static boolean hasInput(ToolModel tool) {
    return !tool.arguments().isEmpty();
  }

  CodeBlock input(ToolModel tool) {
    return reference(part.schemas(), inputName(tool));
  }

  CodeBlock output(ToolModel tool) {
    return reference(part.schemas(), outputName(tool));
  }

  /** The schema of a form. */
  CodeBlock form(Operation operation, Asked question) {
    return reference(part.schemas(), formName(operation, question));
  }

  private String formName(Operation operation, Asked question) {
    return names.constant(operation) + "_FORM_" + (operation.asked().indexOf(question) + 1);
  }

  private String inputName(ToolModel tool) {
    return names.constant(tool) + "_INPUT";
  }

  private String outputName(ToolModel tool) {
    return names.constant(tool) + "_OUTPUT";
  }

  private static CodeBlock reference(ClassName schemas, String name) {
    return CodeBlock.of("$T.$N", schemas, name);
  }

  private static FieldSpec constant(String name, Json schema) {
    return FieldSpec.builder(String.class, name, Modifier.STATIC, Modifier.FINAL)
        .initializer("$>$>$L$<$<", Literals.json(schema))
        .build();
  }
}
