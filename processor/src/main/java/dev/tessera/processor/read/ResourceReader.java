package dev.tessera.processor.read;

import com.google.auto.common.MoreTypes;
import com.squareup.javapoet.ArrayTypeName;
import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.ParameterizedTypeName;
import com.squareup.javapoet.TypeName;
import dev.tessera.processor.model.Property.Written;
import dev.tessera.processor.model.ResourceModel;
import dev.tessera.processor.model.ResourceModel.Contents;
import dev.tessera.processor.model.ResourceModel.Facts;
import dev.tessera.processor.model.ResourceModel.Form;
import dev.tessera.processor.problem.ProblemCode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Reads the methods with {@code @McpResource}. */
final class ResourceReader {
  private static final ClassName CONTENTS =
      ClassName.get("dev.tessera.runtime.resource", "ResourceContents");
  private static final Map<TypeName, Form> FORMS =
      Map.of(
          ClassName.get(String.class),
          Form.TEXT,
          ArrayTypeName.of(TypeName.BYTE),
          Form.BINARY,
          CONTENTS,
          Form.CONTENTS,
          ParameterizedTypeName.get(ClassName.get(List.class), CONTENTS),
          Form.SEVERAL);

  private final MethodReader methods;

  ResourceReader(MethodReader methods) {
    this.methods = methods;
  }

  ResourceModel read(ToolMethods.Found found) {
    ExecutableElement element = found.declaration();
    Annotation resource = found.annotation();
    TypeVariables variables = methods.variables(found);
    Javadoc javadoc = methods.reading().javadoc(element);
    return new ResourceModel(
        methods.reading().name(resource, element),
        Presentations.of(resource, javadoc),
        new Written(resource.string("uri"), resource.where("uri")),
        facts(resource),
        contents(element, variables),
        methods.handler(found, variables, javadoc));
  }

  private static Facts facts(Annotation resource) {
    return new Facts(
        resource.written("mimeType"),
        number(resource, "size"),
        resource.values("audience").stream()
            .map(it -> ((VariableElement) it.getValue()).getSimpleName().toString())
            .map(name -> name.toLowerCase(Locale.ROOT))
            .toList(),
        number(resource, "priority"),
        resource.written("lastModified"),
        resource.written("ttl"));
  }

  /** A number that the user wrote. */
  private static Optional<Written> number(Annotation resource, String member) {
    return resource
        .explicit(member)
        .map(it -> new Written(String.valueOf(it.getValue()), resource.where(it)));
  }

  private Contents contents(ExecutableElement method, TypeVariables variables) {
    TypeMirror type = MethodReader.promised(method, variables);
    boolean nullable =
        !methods.isNullablePromise(method, variables) && MethodReader.isNullable(method, variables);
    if (type.getKind() == TypeKind.DECLARED && MoreTypes.isTypeOf(Optional.class, type)) {
      List<? extends TypeMirror> arguments = MoreTypes.asDeclared(type).getTypeArguments();
      if (!arguments.isEmpty()) {
        return contents(method, variables.resolve(arguments.get(0)), true, variables);
      }
    }
    return contents(method, type, nullable, variables);
  }

  private Contents contents(
      ExecutableElement method, TypeMirror type, boolean mayBeMissing, TypeVariables variables) {
    TypeName name = variables.name(type).withoutAnnotations();
    Form form = FORMS.get(name);
    if (form != null) {
      return new Contents(form, mayBeMissing, Optional.empty());
    }
    boolean isNothing = type.getKind() == TypeKind.VOID || MoreTypes.isTypeOf(Void.class, type);
    if (isNothing || ContentTypes.isContent(type)) {
      Spot spot = MethodReader.resultSpot(method, variables);
      methods
          .reading()
          .problems()
          .add(ProblemCode.RESOURCE_RESULT, spot.where(), spot.label(), name.toString());
    }
    return new Contents(
        Form.JSON,
        mayBeMissing,
        isNothing || ContentTypes.isContent(type) || !method.getTypeParameters().isEmpty()
            ? Optional.empty()
            : methods.json(method, type, false, variables));
  }
}
