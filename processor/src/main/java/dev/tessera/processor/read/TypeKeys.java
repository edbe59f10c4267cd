package dev.tessera.processor.read;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import dev.tessera.processor.model.TypeKey;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Tells apart the uses of a generic type: by its arguments, and by the annotations on these. */
final class TypeKeys {
  private TypeKeys() {}

  static TypeKey of(DeclaredType type, Spot spot) {
    String arguments = arguments(type, spot);
    return new TypeKey(spot.name(type), arguments.contains("@") ? arguments : "");
  }

  private static String arguments(DeclaredType type, Spot spot) {
    return type.getTypeArguments().isEmpty()
        ? ""
        : type.getTypeArguments().stream()
            .map(argument -> annotated(argument, spot))
            .collect(Collectors.joining(", ", "<", ">"));
  }

  private static String annotated(TypeMirror type, Spot spot) {
    String annotations =
        type.getAnnotationMirrors().stream()
            .filter(TypeKeys::matters)
            .map(annotation -> annotation + " ")
            .collect(Collectors.joining());
    Optional<TypeVariables.Use> use = spot.variables().of(type);
    if (use.isPresent()) {
      return annotations + annotated(use.get().type(), use.get().spot());
    }
    return annotations
        + switch (type.getKind()) {
          case DECLARED ->
              MoreTypes.asTypeElement(type) + arguments(MoreTypes.asDeclared(type), spot);
          case ARRAY -> annotated(((ArrayType) type).getComponentType(), spot) + "[]";
          default -> spot.name(type).toString();
        };
  }

  private static boolean matters(AnnotationMirror annotation) {
    TypeElement type = MoreElements.asType(annotation.getAnnotationType().asElement());
    return type.getSimpleName().contentEquals("Nullable")
        || ConstraintAnnotations.isConstraint(type);
  }
}
